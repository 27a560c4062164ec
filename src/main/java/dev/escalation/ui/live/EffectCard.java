package dev.escalation.ui.live;

import dev.escalation.app.Insight;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.Proportion;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.HoldOut;
import dev.escalation.live.action.MeasuredEffect;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.replay.Fate;
import dev.escalation.ui.Context;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whether acting helps: some tickets are left alone by chance, and what became of both groups is compared. */
final class EffectCard {
    private static final List<Double> SHARES = List.of(0.1, 0.2, 0.3);
    private static final double USUAL_SHARE = 0.2;
    /** The same tickets are drawn by every program that draws. */
    private static final long SEED = 1;

    private final Context context;
    private final Card card = new Card();
    private final Label offered = Labels.wrapped("", "text-body");
    private final Label leftAlone = Labels.wrapped("", "text-body");
    private final Label verdict = Labels.wrapped("", "text-medium");
    private final Label basis = Labels.wrapped("", "text-small");
    private final ComboBox<Double> share = new ComboBox<>();
    private final Button draw;
    private @Nullable ActionLedger watched;

    EffectCard(Context context) {
        this.context = context;
        this.draw = Buttons.plain(text("live.effect.draw"), this::draw);
        draw.setId("live-effect-draw");
        card.setId("live-effect");
        card.setTitle(text("live.effect"));
        offered.setId("live-effect-offered");
        leftAlone.setId("live-effect-alone");
        verdict.setId("live-effect-verdict");
        basis.setId("live-effect-basis");
        share.getItems().setAll(SHARES);
        share.setValue(USUAL_SHARE);
        share.setAccessibleText(text("live.effect.share"));
        share.setButtonCell(new Percent());
        share.setCellFactory(_ -> new Percent());
        HBox choosing = new HBox(8, Labels.whole(text("live.effect.share"), "text-small"), share, draw);
        choosing.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(6, verdict, offered, leftAlone, basis, choosing);
        content.getStyleClass().add("live-http");
        card.setContent(content);
        context.workspace().actionsProperty().addListener(_ -> watch());
        context.workspace().insightProperty().addListener(_ -> show());
        context.workspace()
                .openTicketsProperty()
                .addListener(_ -> draw.setDisable(candidates().isEmpty()));
        watch();
    }

    private final class Percent extends ListCell<Double> {
        @Override
        protected void updateItem(@Nullable Double value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : context.texts().formats().share(value, 0));
        }
    }

    Card card() {
        return card;
    }

    private void watch() {
        ActionLedger ledger = context.workspace().actionsProperty().get();
        if (!ledger.equals(watched)) {
            watched = ledger;
            ledger.listen(() -> Platform.runLater(this::show));
        }
        show();
    }

    /** Open tickets above the alert line that nobody has touched yet. */
    private List<TicketAction> candidates() {
        OpenTickets open = context.workspace().openTicketsProperty().get();
        Double chosen = share.getValue();
        if (open == null || chosen == null) {
            return List.of();
        }
        List<HoldOut.Candidate> queue = open.queue().entries().stream()
                .map(entry -> new HoldOut.Candidate(entry.explanation().ticketId(), entry.risk()))
                .toList();
        return new HoldOut(chosen, SEED)
                .draw(
                        queue,
                        open.queue().model().threshold().threshold(),
                        context.workspace().actionsProperty().get(),
                        open.asOf(),
                        System.currentTimeMillis(),
                        open.queue().model().kind().id());
    }

    private void draw() {
        List<TicketAction> drawn = candidates();
        ActionLedger ledger = context.workspace().actionsProperty().get();
        draw.setDisable(true);
        context.work()
                .prepare(
                        draw,
                        _ -> {
                            ledger.add(drawn);
                            return drawn;
                        },
                        kept -> {
                            long alone = kept.stream()
                                    .filter(action -> action.kind() == TicketAction.Kind.HOLD_OUT)
                                    .count();
                            basis.setText(text("live.effect.drawn", kept.size(), alone));
                            show(); // the ledger's own word may have been quicker than this one
                        });
    }

    private void show() {
        draw.setDisable(candidates().isEmpty());
        TrainingRun run = context.workspace().runProperty().get();
        Insight insight = context.workspace().insightProperty().get();
        if (run == null || insight == null) {
            return;
        }
        FeatureTable table = run.training().table();
        List<TicketAction> actions = context.workspace().actionsProperty().get().all();
        context.work()
                .prepare(
                        this,
                        _ -> MeasuredEffect.of(
                                actions, id -> fate(table, id), table.data().lastMoment()),
                        effect -> show(effect, table));
    }

    private static Optional<Fate> fate(FeatureTable table, String id) {
        CleanData data = table.data();
        int ticket = data.tickets().ids().codeOf(id);
        return ticket == Dictionary.MISSING ? Optional.empty() : Optional.of(Fate.of(table.outcomes(), ticket));
    }

    private void show(MeasuredEffect effect, FeatureTable table) {
        boolean drawn = effect.tickets() + effect.running() + effect.untold() > 0;
        verdict.setText(drawn ? verdict(effect) : text("live.effect.none"));
        offered.setText(
                drawn
                        ? group("live.effect.offered", "live.effect.offered.nobody", effect.offered(), table)
                        : text("live.effect.none.what"));
        leftAlone.setText(drawn ? group("live.effect.alone", "live.effect.alone.nobody", effect.heldOut(), table) : "");
        basis.setText(
                drawn
                        ? text(
                                "live.effect.basis",
                                effect.running(),
                                effect.untold(),
                                context.texts().formats().day(table.data().lastMoment()))
                        : "");
        Stream.of(leftAlone, basis)
                .forEach(label -> label.setManaged(!label.getText().isEmpty()));
    }

    private String verdict(MeasuredEffect effect) {
        return effect.difference()
                .map(difference -> text(
                        difference.high() < 0
                                ? "live.effect.helps"
                                : difference.low() > 0 ? "live.effect.harms" : "live.effect.unsure",
                        context.texts().formats().points(difference.value() * 100),
                        context.texts().formats().points(difference.low() * 100),
                        context.texts().formats().points(difference.high() * 100)))
                .orElseGet(() -> effect.ticketsMissing().isPresent()
                        ? text("live.effect.missing", effect.ticketsMissing().getAsInt())
                        : text("live.effect.early"));
    }

    private String group(String key, String nobody, MeasuredEffect.Group group, FeatureTable table) {
        Proportion rate = group.rate();
        String came = context.texts().phrases().outcome(table.target());
        return group.tickets() == 0
                ? text(nobody)
                : text(
                        key,
                        group.outcomes(),
                        group.tickets(),
                        came,
                        context.texts().formats().share(rate.share(), 0),
                        context.texts().formats().share(rate.low(), 0),
                        context.texts().formats().share(rate.high(), 0));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
