package dev.escalation.ui.explain;

import dev.escalation.chart.DirectionChart;
import dev.escalation.chart.FactorsChart;
import dev.escalation.chart.HeatChart;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorsOverTime;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of all factors: how much each moves the scores, and which way. */
final class FactorsPane {
    /** So many rows can be read at once. */
    static final int SHOWN = 12;

    private static final double TINY = 1e-9;

    private final Context context;
    private final Card card;
    private final FactorsView view;
    private final Label addsUp = new Label();
    private final ChartView overTime;
    private final Label course = Labels.wrapped("", "text-body");
    private final HBox legend;
    private Scope chosen = Scope.TOGETHER;
    private int all;
    private @Nullable FactorsChart factors;
    private @Nullable HeatChart heat;

    FactorsPane(Context context, Card card) {
        this.context = context;
        this.card = card;
        this.view = new FactorsView(context);
        this.overTime = new ChartView(context);
        card.setTitle(context.texts().get("explain.factors"));
        VBox.setVgrow(card, Priority.ALWAYS);
        Segments<Scope> scopes = new Segments<>(
                "factors-scope",
                Scope.values(),
                scope -> context.texts().get("explain.scope." + scope.name().toLowerCase(Locale.ROOT)),
                this::choose);
        legend = legend();
        legend.managedProperty().bind(legend.visibleProperty());
        card.tools().getChildren().addAll(legend, scopes, menu());
        overTime.setId("factors-time");
        course.setId("factors-course");
        VBox time = new VBox(6, course, overTime);
        time.setPadding(new Insets(12, 14, 8, 14));
        VBox.setVgrow(overTime, Priority.ALWAYS);
        time.visibleProperty().bind(view.visibleProperty().not());
        StackPane both = new StackPane(view, time);
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        card.setContent(new VBox(both, foot()));
    }

    /** All scores together, or week by week. */
    private enum Scope {
        TOGETHER,
        TIME
    }

    private void choose(Scope scope) {
        chosen = scope;
        showSubtitle();
        legend.setVisible(scope == Scope.TOGETHER);
        view.setVisible(scope == Scope.TOGETHER);
    }

    /** Shows whether it was the same all the time. */
    void show(ExplanationCharts shown, FactorsOverTime time) {
        heat = shown.overTime(time);
        overTime.setChart(heat);
        int known = time.known().length;
        course.setText(
                known < 2 || time.columns().isEmpty()
                        ? context.texts().get("explain.time.short", FactorsOverTime.FEWEST)
                        : context.texts()
                                .get(
                                        time.byMonth() ? "explain.time.months" : "explain.time.weeks",
                                        context.texts()
                                                .phrases()
                                                .label(time.columns().getFirst().info()),
                                        time.windowsLedByFirst(),
                                        known));
    }

    FactorsView view() {
        return view;
    }

    void show(ExplanationCharts shown, FactorsChart prepared) {
        factors = prepared;
        Texts texts = context.texts();
        all = shown.importance().columns().size();
        showSubtitle();
        Explanation explanation = shown.explanation();
        addsUp.setText(texts.get(
                "explain.adds.what",
                context.texts().formats().count(explanation.rows().length),
                gap(explanation.additivityError())));
        card.showContent();
        view.show(prepared);
    }

    private void showSubtitle() {
        FactorsChart prepared = factors;
        if (prepared != null) {
            String key = chosen == Scope.TOGETHER ? "explain.factors.count" : "explain.time.count";
            card.setSubtitle(context.texts().get(key, prepared.rows(), all));
        }
    }

    private String gap(double error) {
        if (error > 0 && error < TINY) {
            return context.texts().get("explain.adds.belowTiny", plain(TINY));
        }
        return plain(error);
    }

    private String plain(double value) {
        String number = new BigDecimal(value)
                .round(new MathContext(1))
                .stripTrailingZeros()
                .toPlainString();
        return context.texts().formats().localized(number);
    }

    private HBox legend() {
        Texts texts = context.texts();
        HBox legend = new HBox(word(texts.get("explain.value.low")), dot("low"), dot("mid"), dot("high"));
        legend.getChildren().add(word(texts.get("explain.value.high")));
        legend.getStyleClass().add("explain-legend");
        return legend;
    }

    private static Label word(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-micro");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Region dot(String third) {
        Region dot = new Region();
        dot.getStyleClass().addAll("explain-value", third);
        return dot;
    }

    private HBox foot() {
        FontIcon check = new FontIcon("fth-check");
        check.getStyleClass().addAll("icon-small", "icon-ok");
        Label yes = new Label(context.texts().get("explain.adds"), check);
        yes.getStyleClass().addAll("text-small", "text-ok");
        yes.setMinWidth(Label.USE_PREF_SIZE);
        addsUp.setId("addsUp");
        addsUp.getStyleClass().add("text-small");
        addsUp.setWrapText(true);
        HBox foot = new HBox(yes, addsUp);
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(HBox.USE_PREF_SIZE);
        return foot;
    }

    private Button menu() {
        Export export = new Export(context);
        ContextMenu menu = new ContextMenu(
                item("sizes.png", shown -> export.picture("importance", shown.sizes())),
                item("sizes.print", shown -> export.print("importance", shown.sizes())),
                item("sizes.csv", shown -> export.numbers("importance", shown.sizes())),
                item("dots.png", shown -> export.picture("direction", dots(shown))),
                item("dots.print", shown -> export.print("direction", dots(shown))),
                item("dots.csv", shown -> export.numbers("direction", dots(shown))),
                item("time.png", _ -> export.picture("factors-over-time", heat)),
                item("time.print", _ -> export.print("factors-over-time", heat)),
                item("time.csv", _ -> export.numbers("factors-over-time", heat)));
        Button button = Buttons.icon("fth-more-horizontal", context.texts().get("explain.factors.export"), () -> {});
        button.setId("export-factors");
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private static DirectionChart dots(FactorsChart shown) {
        return new DirectionChart(shown.effects(), shown.origin());
    }

    private MenuItem item(String key, Consumer<FactorsChart> action) {
        MenuItem item = new MenuItem(context.texts().get("explain.factors.export." + key));
        item.setId("export-" + key.replace('.', '-'));
        item.setOnAction(_ -> {
            if (factors != null) {
                action.accept(factors);
            }
        });
        return item;
    }
}
