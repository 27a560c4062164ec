package dev.escalation;

import dev.escalation.cli.Cli;

/** The one entry point: a subcommand runs in the terminal. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.exit(Cli.runInTerminal(args));
    }
}
