package dev.escalation;

import dev.escalation.cli.Cli;
import dev.escalation.ui.WorkbenchApp;

/** The one entry point: no subcommand opens the window, a subcommand runs in the terminal. */
public final class Launcher {
    private static final String SAMPLE = "--sample";

    private Launcher() {}

    public static void main(String[] args) {
        boolean window = args.length == 0 || (args.length == 1 && args[0].equals(SAMPLE));
        System.exit(window ? openWindow(args) : Cli.runInTerminal(args));
    }

    /** With no screen, or without the system's parts that a window needs, the same job runs in the terminal. */
    private static int openWindow(String[] args) {
        String missing = WorkbenchApp.whatIsMissing();
        if (missing.isEmpty()) {
            try {
                WorkbenchApp.open(args);
                return 0;
            } catch (UnsupportedOperationException | LinkageError | IllegalStateException e) {
                missing = String.valueOf(e.getMessage());
            }
        }
        System.err.println(
                "No window can be opened here (" + missing + "). Running the sample in the terminal instead.");
        return Cli.runInTerminal(new String[] {"demo"});
    }
}
