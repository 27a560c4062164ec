package dev.escalation.cli;

import dev.escalation.app.ActionsJob;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.live.action.HoldOut;
import dev.escalation.live.action.TicketAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A share of the tickets at the alert line is left alone. */
@Command(
        name = "draw",
        description =
                "Leaves a share of the open tickets at the alert line alone, by chance, so that the effect of acting"
                        + " can be measured. A ticket is drawn once.",
        sortOptions = false)
final class ActionsDrawCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            required = true,
            description = "How many are left alone, above 0 and at most 0.5, such as 0.1.")
    private double share;

    @Option(names = "--seed", paramLabel = "N", description = "Of the draw; default 7. Keep it for the whole time.")
    private long seed = 7;

    ActionsDrawCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        HoldOut holdOut = holdOut();
        try (ActionsJob job =
                new ActionsJob(SourceOptions.open(Objects.requireNonNull(workspace), progress), progress)) {
            List<TicketAction> drawn = job.draw(holdOut);
            long left = drawn.stream()
                    .filter(action -> action.kind() == TicketAction.Kind.HOLD_OUT)
                    .count();
            return Result.done(
                    Map.of("drawn", drawn.size(), "held_out", left),
                    List.of(drawn.size() + " tickets were drawn; " + left + " of them are left alone."));
        }
    }

    private HoldOut holdOut() {
        try {
            return new HoldOut(share, seed);
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException(e.getMessage() + ".");
        }
    }
}
