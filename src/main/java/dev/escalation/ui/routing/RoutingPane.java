package dev.escalation.ui.routing;

import dev.escalation.app.Insight;
import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.simulate.routing.RoutingStudy;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.simulate.SimulatePane;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who should get an open ticket, what a rule for that would change, and whether it is fair. */
public final class RoutingPane implements SimulatePane {
    private static final double TICKETS_WIDTH = 386;
    private static final double UPPER = 340;

    private final Context context;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final TicketsPart tickets;
    private final CandidatesPart candidates;
    private final EffectPart effect;
    private final FairPart fair;
    private final VBox content;
    private @Nullable RoutingDesk desk;

    public RoutingPane(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.candidates = new CandidatesPart(context, this::open);
        this.tickets = new TicketsPart(context, this::choose);
        this.effect = new EffectPart(context);
        this.fair = new FairPart(context);
        tickets.card().setMinWidth(TICKETS_WIDTH);
        tickets.card().setMaxWidth(TICKETS_WIDTH);
        for (Card grows : List.of(candidates.card(), effect.card(), fair.card())) {
            HBox.setHgrow(grows, Priority.ALWAYS);
            grows.setMinWidth(0);
            grows.setPrefWidth(0);
        }
        HBox above = new HBox(14, tickets.card(), candidates.card());
        above.setMinHeight(UPPER);
        above.setPrefHeight(UPPER);
        above.setMaxHeight(UPPER);
        HBox below = new HBox(14, effect.card(), fair.card());
        below.setMinHeight(0);
        below.setPrefHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        this.content = new VBox(14, above, below);
        root.setId("routing");
        root.getChildren().add(content);
        context.workspace().insightProperty().addListener(_ -> showTickets());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun run) {
        desk = null;
        if (!RoutingDesk.knowsAgents(run.training().table().data())) {
            showNobody();
            return;
        }
        root.getChildren().setAll(content);
        effect.clear();
        fair.clear();
        List.of(tickets.card(), candidates.card(), effect.card(), fair.card()).forEach(Card::showComputing);
        ServiceLevels levels = context.workspace().serviceLevels();
        RunningTask task = context.work()
                .start(
                        content,
                        texts.get("routing.task.desk"),
                        progress -> RoutingDesk.of(
                                context.desks().of(run.training().comparison(), levels.stated(), progress), progress),
                        this::show,
                        cause -> fail(texts.get("routing.task.desk"), cause, () -> show(run)));
        task.cancellingProperty().addListener(_ -> showStopped(run));
    }

    private void show(RoutingDesk ready) {
        if (!ready.hasChoice()) {
            showNobody();
            return;
        }
        desk = ready;
        showTickets();
        offer(ready);
    }

    private void showNobody() {
        root.getChildren()
                .setAll(new EmptyState("fth-users", texts.get("routing.nobody"), texts.get("routing.nobody.what")));
    }

    private void showStopped(TrainingRun run) {
        Button again = Buttons.plain(texts.get("common.again"), () -> show(run));
        root.getChildren()
                .setAll(new EmptyState(
                        "fth-users", texts.get("routing.stopped"), texts.get("routing.stopped.what"), again));
    }

    private void fail(String step, Throwable cause, Runnable again) {
        Problem problem = context.workbench().problem(step, cause);
        root.getChildren()
                .setAll(EmptyState.failed(
                        problem.title(),
                        problem.message(),
                        problem.code(),
                        Buttons.plain(texts.get("common.again"), again)));
    }

    private void showTickets() {
        RoutingDesk ready = desk;
        Insight insight = context.workspace().insightProperty().get();
        if (ready == null) {
            return;
        }
        if (insight == null || !insight.queue().table().data().equals(ready.data())) {
            tickets.card().showComputing();
            candidates.card().showComputing();
        } else {
            tickets.show(ready, insight);
        }
    }

    private void choose(OpenTicket ticket) {
        RoutingDesk ready = desk;
        if (ready != null) {
            candidates.show(ready, ticket);
        }
    }

    private void open(OpenTicket ticket) {
        String id = ticket.entry().explanation().ticketId();
        int row = ticket.entry().explanation().row();
        context.workbench().show(new TicketSet.SomeOpen(id, new int[] {row}));
    }

    /** It takes its time, so somebody has to want it. */
    private void offer(RoutingDesk ready) {
        Button simulate = Buttons.primary("fth-play", texts.get("routing.simulate"), () -> simulate(ready));
        simulate.setId("routing-simulate");
        effect.card().showEmpty("fth-sliders", texts.get("routing.offer"), texts.get("routing.offer.what"), simulate);
        fair.card().showEmpty("fth-users", texts.get("routing.offer"), texts.get("routing.offer.fair"));
    }

    private void simulate(RoutingDesk ready) {
        effect.card().showComputing();
        fair.card().showComputing();
        String step = texts.get("routing.task.simulate");
        RunningTask task = context.work()
                .start(
                        effect,
                        step,
                        ready::simulate,
                        study -> show(ready, study),
                        cause -> failBelow(ready, step, cause));
        task.cancellingProperty().addListener(_ -> offerAgain(ready));
    }

    private void offerAgain(RoutingDesk ready) {
        if (ready.equals(desk)) {
            offer(ready);
        }
    }

    private void show(RoutingDesk ready, RoutingStudy study) {
        if (ready.equals(desk)) {
            effect.show(study);
            fair.show(ready, study);
        }
    }

    private void failBelow(RoutingDesk ready, String step, Throwable cause) {
        if (!ready.equals(desk)) {
            return;
        }
        Problem problem = context.workbench().problem(step, cause);
        effect.card()
                .setContent(EmptyState.failed(
                        problem.title(),
                        problem.message(),
                        problem.code(),
                        Buttons.plain(texts.get("common.again"), () -> simulate(ready))));
        fair.card().showEmpty("fth-users", texts.get("routing.offer"), texts.get("routing.offer.fair"));
    }
}
