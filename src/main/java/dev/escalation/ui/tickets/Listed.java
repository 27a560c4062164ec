package dev.escalation.ui.tickets;

import dev.escalation.app.Training;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.Phrases;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketRows;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.TicketSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows together with what they were made of: a row says nothing without its training and its model, and those of the
 * workspace may be others by the time somebody asks.
 *
 * @param table whose rows they are: the training's, or a later one of tickets that came since
 * @param earlier scores of a day before, where the rows are the open tickets
 */
record Listed(
        TicketSet set,
        Training training,
        FeatureTable table,
        TrainedModel model,
        Queue queue,
        Optional<EarlierRisk> earlier) {
    /**
     * @param used the training whose model is in use
     * @param now the open tickets by that model
     * @param phrases that say the reasons
     */
    static Listed of(TicketSet set, Training used, OpenTickets now, Phrases phrases, Progress progress) {
        TrainedModel inUse = now.queue().model();
        return switch (set) {
            case TicketSet.Open() ->
                new Listed(
                        set,
                        used,
                        now.queue().table(),
                        inUse,
                        new Queue(open(now, phrases)),
                        Optional.of(now.earlier()));
            case TicketSet.SomeOpen some -> {
                Set<String> ids = Arrays.stream(some.rows())
                        .mapToObj(used.table()::ticketId)
                        .collect(Collectors.toSet());
                List<TicketRow> chosen = open(now, phrases).stream()
                        .filter(row -> ids.contains(row.id()))
                        .toList();
                yield new Listed(set, used, now.queue().table(), inUse, new Queue(chosen), Optional.of(now.earlier()));
            }
            case TicketSet.Scores scores -> {
                Training training = scores.training();
                FactorWords words = new FactorWords(training.table(), training.usual(), phrases);
                List<TicketRow> rows = TicketRows.of(scores.model(), words, scores.rows(), progress);
                yield new Listed(set, training, training.table(), scores.model(), new Queue(rows), Optional.empty());
            }
        };
    }

    private static List<TicketRow> open(OpenTickets now, Phrases phrases) {
        return TicketRows.of(now.queue(), now.earlier(), now.queue().words().in(phrases));
    }

    boolean isOpenTickets() {
        return set instanceof TicketSet.Open;
    }

    boolean isOfSameData(Listed other) {
        return training.table().data().equals(other.training.table().data());
    }

    /** Whether these are the tickets of another list as they are now: by the same model, of the same choice. */
    boolean follows(Listed before) {
        return set.equals(before.set) && model.equals(before.model) && training.equals(before.training);
    }

    /** Whether the rows are the training's own, not of tickets that came since. */
    boolean isOfTraining() {
        return table.equals(training.table());
    }
}
