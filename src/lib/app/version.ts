import { version } from '../../../package.json' with { type: 'json' };

/** Version of the app, written into every exported file. */
export const appVersion = version;
