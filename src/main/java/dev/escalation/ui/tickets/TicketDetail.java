package dev.escalation.ui.tickets;

import dev.escalation.app.Training;
import dev.escalation.app.wording.Question;
import dev.escalation.explain.Explained;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.explain.sentence.FactSheet;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.Happenings;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketStory;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.phrases.PhrasesPanel;
import dev.escalation.ui.whatif.WhatIfPanel;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One ticket: its risk, why, how the SLA clock stands, what happened, and how earlier tickets ended. */
final class TicketDetail {
    private final Context context;
    private final StackPane place;
    private final QueueList list;
    private final DetailActions actions;
    private final DetailHistory history;
    private final DetailHead head;
    private final DetailReasons reasons;
    private final DetailMove move;
    private final DetailStory story;
    private final VBox content;
    private final ScrollPane scroll;
    private final EmptyState nobody;
    private final WhatIfPanel whatIf;
    private @Nullable TicketRow shown;
    private @Nullable Listed from;
    private @Nullable Conversation told;
    private Runnable telling = () -> {};
    private final Happenings happenings = new Happenings();

    /**
     * @param page over which panels open
     * @param step goes to a neighbour in the list: -1 or 1
     */
    TicketDetail(Context context, StackPane page, StackPane place, IntConsumer step, QueueList list) {
        this.context = context;
        this.place = place;
        this.list = list;
        this.actions = new DetailActions(context.texts(), list.triage(), list.helpDesk());
        this.history = new DetailHistory(context.texts());
        this.head = new DetailHead(context.texts(), step, actions);
        this.whatIf = new WhatIfPanel(context, page);
        this.reasons = new DetailReasons(context, page, this::tryOthers);
        this.move = new DetailMove(context);
        this.story = new DetailStory(context, happenings, new PhrasesPanel(context, page, this::tellAgain)::open);
        this.nobody = new EmptyState(
                "fth-inbox",
                context.texts().get("tickets.detail.none"),
                context.texts().get("tickets.detail.none.what"));
        this.scroll = new ScrollPane(new Column(0, history, reasons, move, story));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        this.content = new VBox(head, scroll);
        content.setId("ticket-detail");
    }

    /**
     * @param listed what the row is made of
     * @param row null if none is chosen
     */
    void show(@Nullable Listed listed, @Nullable TicketRow row, int index, int of) {
        if (row == null || listed == null) {
            put(nobody);
            return;
        }
        put(content);
        boolean same = row.equals(shown) && listed.equals(from);
        from = listed;
        TrainedModel model = listed.model();
        FeatureTable table = listed.table();
        TicketRow before = shown;
        shown = row;
        showStanding();
        head.show(row, index, of, model);
        if (same) {
            return;
        }
        if (before == null || !before.id().equals(row.id())) {
            told = null;
            move.expect();
            scroll.setVvalue(0);
            reasons.expect();
            story.expect();
        }
        reasons.show(row, table);
        reasons.offerOthers(table.isQueueRow(row.tableRow()) && listed.isOfTraining());
        context.work()
                .prepare(move, _ -> DetailMove.of(listed, row, context.texts().phrases()), move::show);
        context.work().prepare(reasons, progress -> explain(model, listed, row, progress), reasons::explain);
        telling = () -> context.work()
                .prepare(
                        story,
                        _ -> {
                            TicketStory tale =
                                    TicketStory.of(table, listed.training().table(), happenings, row.ticket());
                            return Conversation.of(tale, table, row.ticket(), row.asOf(), context.phrases());
                        },
                        next -> tell(next, row, table));
        telling.run();
    }

    /** A new score of a ticket that has not gone on leaves what is being read as it is. */
    private void tell(Conversation next, TicketRow row, FeatureTable table) {
        if (!next.equals(told)) {
            told = next;
            story.show(next, row, table);
        }
    }

    /** Where the ticket stands, as it may have changed since. */
    void showStanding() {
        TicketRow row = shown;
        if (row != null) {
            ZoneId zone =
                    from == null ? ZoneOffset.UTC : from.table().data().rules().zone();
            boolean past = context.workspace().ticketsProperty().get() instanceof TicketSet.Scores;
            actions.setVisible(!past);
            actions.setManaged(!past);
            actions.show(row, list.standing(row.id()), zone);
            history.show(context.workspace().actionsProperty().get().of(row.id()), zone);
        }
    }

    private void tryOthers() {
        TicketRow row = shown;
        Listed listed = from;
        if (row != null && listed != null) {
            String name = row.id() + " \u00b7 " + TicketCell.title(row, context.texts());
            whatIf.open(name, listed.model(), listed.training(), row.tableRow());
        }
    }

    /** Other phrases are marked. */
    private void tellAgain() {
        told = null;
        telling.run();
    }

    /** Taking a node out and putting it back would style all of it again. */
    private void put(Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    private DetailReasons.Reasons explain(TrainedModel model, Listed listed, TicketRow row, Progress progress) {
        Training training = listed.training();
        FeatureTable table = listed.table();
        Explained explained = Explained.of(model, table, new int[] {row.tableRow()}, progress);
        if (explained.explanation().isEmpty()) {
            return new DetailReasons.NotExplained(explained.failure());
        }
        Explanation explanation = explained.explanation().get();
        FactorWords english = new FactorWords(table, training.usual());
        FactorWords words = english.in(context.texts().phrases());
        TicketExplanation why = TicketExplanation.of(explanation, 0, row.risk(), table, words);
        return new DetailReasons.Told(
                model,
                explanation,
                why,
                FactSheet.of(why, words).template(),
                Question.of(why, english),
                new Origins(context.texts()).ofScore(model, training, row.asOf()));
    }
}
