package dev.escalation.ui;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.alert.AlertDesk;
import dev.escalation.app.alert.AlertOpening;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.live.AlertWatch;
import dev.escalation.app.live.LiveListener;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.alert.Alert;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The alerts of a desk that is followed, by the rules as they stand now. Used on the thread that follows. */
final class WatchedAlerts implements LiveListener, AutoCloseable {
    private final AlertOpening opening;
    private final Path folder;
    private final Supplier<AlertsFile> rules;
    private final Supplier<ActionLedger> actions;
    private final Consumer<List<Alert>> told;
    private final Consumer<String> problems;
    private final Texts texts;
    private @Nullable AlertsFile opened;
    private @Nullable AlertDesk desk;

    /**
     * @param folder where what was told is remembered
     * @param rules as they stand now; asked at every look
     * @param told is given alerts, at first those that were told before
     * @param problems is told what is wrong, in a sentence
     */
    WatchedAlerts(
            AlertOpening opening,
            Path folder,
            Supplier<AlertsFile> rules,
            Supplier<ActionLedger> actions,
            Consumer<List<Alert>> told,
            Consumer<String> problems,
            Texts texts) {
        this.opening = opening;
        this.folder = folder;
        this.rules = rules;
        this.actions = actions;
        this.told = told;
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public void refreshed(RiskQueue queue, EarlierRisk earlier) {
        AlertsFile now = rules.get();
        if (!now.equals(opened)) {
            open(now, queue.model().threshold().threshold());
        }
        AlertDesk watching = desk;
        if (watching != null) {
            new AlertWatch(watching, actions, problem -> problems.accept(texts.said(problem)))
                    .refreshed(queue, earlier);
        }
    }

    /** Rules that cannot be used are told once; nobody is alerted until others are there. */
    private void open(AlertsFile file, double alertLine) {
        close();
        opened = file;
        try {
            Optional<AlertDesk> found = opening.open(file, folder, alertLine);
            found.ifPresentOrElse(this::watch, () -> {
                opened = null;
                problems.accept(texts.get("watch.other"));
            });
        } catch (IOException | UnusableInputException | UnusableRequestException e) {
            problems.accept(texts.get("watch.nobody", texts.why(e)));
        }
    }

    private void watch(AlertDesk found) {
        desk = found;
        told.accept(found.recent());
        found.listen(told);
    }

    @Override
    public void close() {
        AlertDesk before = desk;
        desk = null;
        if (before != null) {
            try {
                before.close();
            } catch (IOException e) {
                problems.accept(texts.get("watch.notPutAway", texts.why(e)));
            }
        }
    }
}
