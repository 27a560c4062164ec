package dev.escalation.ui.connect;

import dev.escalation.app.ConnectionCheck;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.work.RunningTask;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** The test of what stands in the form, and the tables that it found. One that was cancelled leaves nothing. */
final class Trial {
    private final Context context;
    private final StepsPane steps;
    private final TablesPane tables;
    private final Runnable changed;
    private @Nullable RunningTask running;
    private @Nullable ConnectionSettings tested;

    /** @param changed told when something else is known */
    Trial(Context context, Card steps, Card tables, Runnable changed) {
        this.context = context;
        this.steps = new StepsPane(steps, context.texts());
        this.tables = new TablesPane(tables, context.texts(), changed);
        this.changed = changed;
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> lookAtWork());
    }

    boolean isRunning() {
        return running != null;
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** What was tested is no longer what stands in the form. */
    void forget() {
        context.work().drop(this);
        cancel();
        tested = null;
        steps.showNothing();
        tables.showNothing();
    }

    /** @param wanted tables to tick then; none for the usual ones */
    void start(ConnectionSettings settings, List<String> wanted) {
        forget();
        steps.showRunning();
        String step = context.texts().get("connect.test.step");
        running = context.work()
                .start(
                        this,
                        step,
                        progress -> ConnectionCheck.of(settings, progress),
                        check -> show(settings, check, wanted),
                        cause -> context.notices().problem(context.workbench().problem(step, cause)));
        changed.run();
    }

    private void lookAtWork() {
        if (running != null && !context.work().running().contains(running)) {
            running = null;
            if (tested == null) {
                steps.showNothing();
            }
            changed.run();
        }
    }

    private void show(ConnectionSettings settings, ConnectionCheck check, List<String> wanted) {
        tested = settings;
        steps.show(check.findings());
        tables.show(check.tables(), wanted);
    }

    /** What was tested; null before. */
    @Nullable
    ConnectionSettings tested() {
        return tested;
    }

    /** Tables that are ticked. */
    List<String> chosen() {
        return tables.chosen();
    }
}
