package dev.escalation.cli;

import dev.escalation.app.ActionsJob;
import dev.escalation.features.Target;
import dev.escalation.live.action.MeasuredEffect;
import dev.escalation.report.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What acting has changed. */
@Command(
        name = "effect",
        description = "Compares tickets that were offered to people with those that were left alone by chance.",
        sortOptions = false)
final class ActionsEffectCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    @Option(names = "--target", paramLabel = "TARGET", description = Converters.TARGETS + "; default escalation.")
    private Target target = Target.ESCALATION;

    ActionsEffectCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (ActionsJob job =
                new ActionsJob(SourceOptions.open(Objects.requireNonNull(workspace), progress), progress)) {
            MeasuredEffect effect = job.effect(target);
            return Result.done(json(effect), lines(effect));
        }
    }

    private static List<String> lines(MeasuredEffect effect) {
        List<String> lines = new ArrayList<>();
        lines.add(group("Offered to people", effect.offered())
                + String.format(Locale.ROOT, "; %,d of them were worked on.", effect.acted()));
        lines.add(group("Left alone by chance", effect.heldOut())
                + (effect.workedOnHeldOut() == 0
                        ? "."
                        : String.format(Locale.ROOT, "; %,d were worked on all the same.", effect.workedOnHeldOut())));
        if (effect.running() + effect.untold() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Not counted: %,d whose week is not over, %,d of which the data does not tell enough.",
                    effect.running(),
                    effect.untold()));
        }
        lines.add(verdict(effect));
        return lines;
    }

    private static String group(String name, MeasuredEffect.Group group) {
        String rate = group.tickets() == 0
                ? ""
                : String.format(Locale.ROOT, " (%.1f %%)", 100 * group.rate().share());
        return String.format(
                Locale.ROOT,
                "%s: %,d tickets, %,d with the outcome within a week%s",
                name,
                group.tickets(),
                group.outcomes(),
                rate);
    }

    private static String verdict(MeasuredEffect effect) {
        if (effect.difference().isPresent()) {
            MeasuredEffect.Difference difference = effect.difference().get();
            return String.format(
                    Locale.ROOT,
                    "Effect of acting: %+.1f points (95 %% interval %+.1f to %+.1f).",
                    100 * difference.value(),
                    100 * difference.low(),
                    100 * difference.high());
        }
        OptionalInt missing = effect.ticketsMissing();
        if (missing.isEmpty()) {
            return "There is not enough to say what acting brings, nor how much is missing: both groups need tickets, and"
                    + " some of them the outcome. Draw with: workbench actions draw --workspace DIR --share 0.1.";
        }
        String days = effect.days() > 0
                ? String.format(
                        Locale.ROOT,
                        ", some %,.0f days at the present rate",
                        Math.ceil(missing.getAsInt() * effect.days() / effect.tickets()))
                : "";
        return String.format(
                Locale.ROOT,
                "There is not enough to say what acting brings: %,d tickets more are needed%s.",
                missing.getAsInt(),
                days);
    }

    private static Map<String, Object> json(MeasuredEffect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("horizon_hours", MeasuredEffect.HORIZON_HOURS);
        json.put("offered", entry(effect.offered()));
        json.put("held_out", entry(effect.heldOut()));
        json.put("acted", effect.acted());
        json.put("held_out_but_worked_on", effect.workedOnHeldOut());
        json.put("running", effect.running());
        json.put("untold", effect.untold());
        json.put("enough", effect.difference().isPresent());
        effect.difference().ifPresent(difference -> {
            json.put("difference", difference.value());
            json.put("difference_low", difference.low());
            json.put("difference_high", difference.high());
        });
        OptionalInt missing = effect.ticketsMissing();
        json.put("tickets_missing", missing.isPresent() ? missing.getAsInt() : null);
        return json;
    }

    private static Map<String, Object> entry(MeasuredEffect.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tickets", group.tickets());
        json.put("outcomes", group.outcomes());
        json.put("rate", JsonFile.number(group.rate().share()));
        return json;
    }
}
