package dev.escalation.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What has to do with alert rules. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check | preview",
        description = "Checks alert rules, or shows what they would have come to (docs/alerts.md).")
final class AlertsCommand {
    private AlertsCommand() {}

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new AlertsCommand())
                .addSubcommand(new AlertsCheckCommand(terminal))
                .addSubcommand(new AlertsPreviewCommand(terminal));
    }
}
