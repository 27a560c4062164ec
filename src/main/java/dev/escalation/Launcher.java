package dev.escalation;

/** The one entry point: a subcommand runs in the terminal. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("Escalation Workbench");
    }
}
