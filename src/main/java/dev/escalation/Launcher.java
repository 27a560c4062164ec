package dev.escalation;

import dev.escalation.cli.Cli;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.ui.WorkbenchApp;

/** The one entry point: no subcommand or a workspace opens the window, a subcommand runs in the terminal. */
public final class Launcher {
    private static final String SAMPLE = "--sample";

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(opensWindow(args) ? openWindow(args) : Cli.runInTerminal(args));
    }

    static boolean opensWindow(String[] args) {
        return args.length == 0 || (args.length == 1 && (args[0].equals(SAMPLE) || WorkspaceFolder.isNamedBy(args[0])));
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
        if (args.length == 1 && !args[0].equals(SAMPLE)) {
            System.err.println("No window can be opened here (" + missing + "), and a workspace opens in one. In the "
                    + "terminal, commands take it with --workspace; see --help.");
            return 2;
        }
        System.err.println(
                "No window can be opened here (" + missing + "). Running the sample in the terminal instead.");
        return Cli.runInTerminal(new String[] {"demo"});
    }
}
