package dev.escalation.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What has to do with what people did about tickets. */
@Command(
        name = "actions",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list | export | effect | draw",
        description = "Shows what was done about the tickets of a workspace, and what acting has brought.")
final class ActionsCommand {
    private ActionsCommand() {}

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new ActionsCommand())
                .addSubcommand(new ActionsListCommand(terminal))
                .addSubcommand(new ActionsExportCommand(terminal))
                .addSubcommand(new ActionsEffectCommand(terminal))
                .addSubcommand(new ActionsDrawCommand(terminal));
    }
}
