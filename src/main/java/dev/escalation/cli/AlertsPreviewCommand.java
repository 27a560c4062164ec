package dev.escalation.cli;

import dev.escalation.app.AlertPreviewJob;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.data.Instants;
import dev.escalation.live.alert.AlertFigures;
import dev.escalation.live.alert.AlertPreview;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.model.NotEnoughDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What alert rules would have come to. */
@Command(
        name = "preview",
        description = "Shows how often alert rules would have fired in the test period, and how often they were right.",
        sortOptions = false)
final class AlertsPreviewCommand extends WorkbenchCommand {
    private static final int FEWEST_MINUTES = 5;

    @Parameters(paramLabel = "FILE", description = "The rules, such as alerts.yaml.")
    private @Nullable Path file;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    @Mixin
    private final TrainingArguments training = new TrainingArguments();

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "How often the queue is looked at; default 60, at least 5.")
    private int minutes = 60;

    AlertsPreviewCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        AlertsFile alerts = AlertsFile.read(Objects.requireNonNull(file));
        if (minutes < FEWEST_MINUTES || minutes > 24 * 60) {
            throw new UnusableRequestException("--every takes 5 to 1440 minutes, not " + minutes + ".");
        }
        try (Source source = sources.resolve(progress)) {
            AlertPreviewJob.Previewed previewed =
                    AlertPreviewJob.run(learning.request(source, training.options()), alerts, minutes, progress);
            return Result.done(previewed.json(), lines(previewed));
        } catch (NotEnoughDataException e) {
            throw new UnusableRequestException(e.getMessage() + ", so that no model can score an earlier queue.");
        }
    }

    private static List<String> lines(AlertPreviewJob.Previewed previewed) {
        AlertPreview all = previewed.asWritten();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "From %s to %s, days that the model (%s, alert line %.3f) has not learned from, every %d minutes:",
                Instants.format(all.from()),
                Instants.format(all.to()),
                previewed.model(),
                previewed.alertLine(),
                previewed.minutes()));
        for (AlertRule rule : previewed.rules().rules()) {
            AlertPreview only = all.only(rule.name());
            lines.add("");
            lines.add(rule.name());
            lines.add("  last week   " + figures(only.lastWeek()));
            lines.add("  all days    " + figures(only.figures()));
        }
        lines.add("");
        lines.add("All rules      " + figures(all.figures()));
        lines.add("  without hysteresis               "
                + figures(previewed.withoutHysteresis().figures()));
        lines.add("  without hysteresis and cool-down "
                + figures(previewed.withoutBoth().figures()));
        previewed.warnings().forEach(warning -> lines.add("Note: " + warning + "."));
        lines.add("");
        lines.add(
                "Right: the outcome came after the alert. Wrong: the ticket ended without it. Open: not decided yet, in"
                        + " no share. The interval counts tickets, not alerts, as alerts of one ticket are right together.");
        return lines;
    }

    private static String figures(AlertFigures figures) {
        if (figures.alerts() == 0) {
            return "no alert.";
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d alerts on %,d tickets (%.1f a day): %,d right, %,d wrong, %,d open",
                figures.alerts(),
                figures.tickets(),
                figures.perDay(),
                figures.right(),
                figures.wrong(),
                figures.open()));
        if (figures.learned() > 0) {
            text.append(String.format(Locale.ROOT, ", %,d on tickets it has learned from", figures.learned()));
        }
        if (Double.isFinite(figures.precision())) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %.0f %% right (%.0f to %.0f)",
                    100 * figures.precision(),
                    100 * figures.low(),
                    100 * figures.high()));
        }
        if (Double.isFinite(figures.medianLeadHours())) {
            text.append(String.format(Locale.ROOT, ", half of them %.0f h or more before", figures.medianLeadHours()));
        }
        return text.append('.').toString();
    }
}
