package dev.escalation.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What has to do with the kept models of a workspace. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list | show | compare | promote | export | import | remove | card",
        description = {
            "Shows and compares the models that a workspace keeps, makes one the champion, and moves them as files.",
            "A MODEL is named xgboost@1f0c9d2e as in the list (the first characters of the run are enough), xgboost for the"
                    + " newest of its kind, or champion."
        })
final class ModelsCommand {
    private ModelsCommand() {}

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsListCommand(terminal))
                .addSubcommand(new ModelsShowCommand(terminal))
                .addSubcommand(new ModelsCompareCommand(terminal))
                .addSubcommand(new ModelsPromoteCommand(terminal))
                .addSubcommand(new ModelsExportCommand(terminal))
                .addSubcommand(new ModelsImportCommand(terminal))
                .addSubcommand(new ModelsRemoveCommand(terminal))
                .addSubcommand(new ModelsCardCommand(terminal));
    }
}
