/** `npm run check`: the static gates only. */
import { gates } from './gates.mjs';
import { setUp } from './setup.mjs';
import { report, runSteps } from './steps.mjs';
import { script } from './tools.mjs';

await script(async () => {
	await setUp();
	report(await runSteps(gates, 2));
});
