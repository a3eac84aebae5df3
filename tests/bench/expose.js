// Before the program of the bench page: lets the bench reach it from outside.
globalThis.koersProgram = Module;
