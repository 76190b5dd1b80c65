declare global {
	namespace App {}
	interface Window {
		/** A tap that came before the app had started; taken over and cleared by the controller. */
		early?: {
			readonly item: string;
			readonly option: string;
			/** Epoch milliseconds. */
			readonly at: number;
			/** Whether it lies in storage too. */
			readonly isKept?: boolean;
		} | null;
		/** Removes the listener of the early tap. */
		earlyStop?: () => void;
	}
}

export {};
