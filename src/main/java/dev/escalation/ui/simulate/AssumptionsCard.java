package dev.escalation.ui.simulate;

import dev.escalation.features.Target;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The few levers of a scenario. */
final class AssumptionsCard {
    private static final double SHARE = 100;

    private final Texts texts;
    private final Card card = new Card();
    private final ReadOnlyObjectWrapper<@Nullable Scenario> scenario = new ReadOnlyObjectWrapper<>();
    private final Choice<Intervention.Kind> kind;
    private final Slider perDay = LeverRow.slider(0, 60, 1);
    private final Slider minutes = LeverRow.slider(5, 120, 5);
    private final Slider worksAtLeast = LeverRow.slider(0, 100, 5);
    private final Slider worksAtMost = LeverRow.slider(0, 100, 5);
    private final Slider hoursLeft = LeverRow.slider(0, 96, 4);
    private final Slider availability = LeverRow.slider(20, 100, 5);
    private final Slider arrivals = LeverRow.slider(50, 200, 5);
    private final MoneyForm money;
    private final Label people = Labels.wrapped("", "text-micro");
    private final Label share = Labels.wrapped("", "text-micro");
    private final VBox levers = new VBox(14);
    private final Button run;
    private final LeverRow hoursLeftRow;
    private @Nullable StudiedDesk desk;
    private @Nullable Scenario base;
    private boolean filling;

    /**
     * @param onRun has the scenario simulated
     * @param onServiceLevels shows them
     */
    AssumptionsCard(Texts texts, Runnable onRun, Runnable onServiceLevels) {
        this.texts = texts;
        this.kind = new Choice<>(
                "lever-kind",
                one -> texts.get("simulate.kind." + one.name().toLowerCase(Locale.ROOT)),
                List.of(Intervention.Kind.values()),
                Intervention.Kind.SWARM);
        this.money = new MoneyForm(texts, this::changed);
        this.hoursLeftRow =
                LeverRow.of(texts, "hoursLeft", hoursLeft, value -> texts.get("simulate.hours", Math.round(value)));
        this.run = Buttons.primary("fth-play", texts.get("simulate.run"), onRun);
        run.setId("run-simulation");
        run.setMaxWidth(Double.MAX_VALUE);
        card.setId("assumptions");
        card.setTitle(texts.get("simulate.assumptions"));
        Button reset = Buttons.link(texts.get("simulate.reset"), this::reset);
        reset.setId("reset-assumptions");
        card.tools().getChildren().add(reset);
        Button serviceLevels = Buttons.plain(texts.get("simulate.serviceLevels"), onServiceLevels);
        serviceLevels.setId("open-service-levels");
        build(serviceLevels);
        listen();
    }

    private void build(Button serviceLevels) {
        Label what = Labels.whole(texts.get("simulate.kind"), "text-body");
        what.setLabelFor(kind.node());
        levers.getChildren()
                .addAll(
                        new VBox(4, what, kind.node(), people),
                        new VBox(2, LeverRow.of(texts, "perDay", perDay, AssumptionsCard::whole), share),
                        LeverRow.of(
                                texts, "minutes", minutes, value -> texts.get("simulate.minutes", Math.round(value))),
                        LeverRow.of(texts, "worksAtLeast", worksAtLeast, AssumptionsCard::percent),
                        LeverRow.of(texts, "worksAtMost", worksAtMost, AssumptionsCard::percent),
                        hoursLeftRow,
                        LeverRow.of(texts, "availability", availability, AssumptionsCard::percent),
                        LeverRow.of(texts, "arrivals", arrivals, AssumptionsCard::percent),
                        money,
                        serviceLevels);
        levers.setPadding(new Insets(12, 14, 12, 14));
        ScrollPane scroll = new ScrollPane(levers);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox foot = new VBox(8, Labels.wrapped(texts.get("simulate.run.what"), "text-micro"), run);
        foot.setPadding(new Insets(10, 14, 12, 14));
        foot.setMinHeight(VBox.USE_PREF_SIZE);
        foot.getStyleClass().add("assumptions-foot");
        VBox content = new VBox(scroll, foot);
        card.setContent(content);
    }

    private void listen() {
        for (Slider slider : List.of(perDay, minutes, hoursLeft, availability, arrivals)) {
            slider.valueProperty().addListener(_ -> changed());
        }
        worksAtLeast.valueProperty().addListener(_ -> {
            worksAtMost.setValue(Math.max(worksAtMost.getValue(), worksAtLeast.getValue()));
            changed();
        });
        worksAtMost.valueProperty().addListener(_ -> {
            worksAtLeast.setValue(Math.min(worksAtLeast.getValue(), worksAtMost.getValue()));
            changed();
        });
        kind.node().valueProperty().addListener((_, _, chosen) -> choose(chosen));
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    private static String percent(double value) {
        return Math.round(value) + "\u00a0%";
    }

    Card node() {
        return card;
    }

    /** What the levers say; null before a desk is there, and while they cannot be used. */
    ReadOnlyObjectProperty<@Nullable Scenario> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    void show(StudiedDesk shown) {
        desk = shown;
        boolean breaches = shown.target() == Target.SLA_BREACH;
        hoursLeftRow.setVisible(breaches);
        hoursLeftRow.setManaged(breaches);
        show(Scenario.usual(shown));
    }

    /** Sets the levers. */
    void show(Scenario shown) {
        filling = true;
        base = shown;
        kind.show(shown.kind());
        perDay.setMax(Math.max(60, 2 * shown.perDay()));
        perDay.setValue(shown.perDay());
        showIntervention(shown.intervention());
        hoursLeft.setValue(shown.hoursLeft());
        availability.setValue(SHARE * shown.availability());
        arrivals.setValue(SHARE * shown.arrivals());
        money.show(shown.costs());
        filling = false;
        changed();
    }

    private void showIntervention(Intervention intervention) {
        minutes.setValue(intervention.minutes());
        worksAtMost.setValue(SHARE * intervention.worksAtMost());
        worksAtLeast.setValue(SHARE * intervention.worksAtLeast());
    }

    private void reset() {
        StudiedDesk shown = desk;
        if (shown != null) {
            show(Scenario.usual(shown));
        }
    }

    private void choose(Intervention.Kind chosen) {
        StudiedDesk shown = desk;
        Scenario now = base;
        if (!filling && shown != null && now != null) {
            filling = true;
            Intervention usual = Scenario.intervention(shown, chosen);
            base = now.with(chosen, usual);
            showIntervention(usual);
            filling = false;
            changed();
        }
    }

    private void changed() {
        StudiedDesk shown = desk;
        Scenario now = base;
        if (filling || shown == null || now == null) {
            return;
        }
        Scenario said = money.isRight() ? said(now) : null;
        run.setDisable(said == null);
        scenario.set(said);
        if (said != null) {
            people.setText(texts.get(
                    "simulate.kind." + said.kind().name().toLowerCase(Locale.ROOT) + ".what",
                    texts.formats().share(said.intervention().pace(), 0)));
            share.setText(texts.get("simulate.shareOfHours", texts.formats().share(said.shareOfHours(shown), 1)));
        }
    }

    private Scenario said(Scenario now) {
        double low = Math.round(worksAtLeast.getValue()) / SHARE;
        double high = Math.max(low, Math.round(worksAtMost.getValue()) / SHARE);
        Intervention does = now.intervention().working(low, high).taking((double) Math.round(minutes.getValue()));
        return new Scenario(
                now.kind(),
                does,
                (int) Math.round(perDay.getValue()),
                now.alertLine(),
                (double) Math.round(hoursLeft.getValue()),
                now.looksPerDay(),
                Math.round(availability.getValue()) / SHARE,
                Math.round(arrivals.getValue()) / SHARE,
                now.days(),
                money.costs());
    }
}
