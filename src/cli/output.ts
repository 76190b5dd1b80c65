/** Where a command writes: results and complaints, line by line. */
export interface Output {
	readonly say: (line: string) => void;
	readonly complain: (line: string) => void;
}
