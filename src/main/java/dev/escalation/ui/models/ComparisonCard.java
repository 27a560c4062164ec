package dev.escalation.ui.models;

import dev.escalation.app.Training;
import dev.escalation.data.Instants;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.leak.LeakFinding.Severity;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The comparison with the training that runs, and what stands behind its numbers. */
final class ComparisonCard extends VBox {
    private final Context context;
    private final ComparisonTable table;
    private final Label test = new Label();
    private final Tag evidence;
    private final Button leaks;

    ComparisonCard(Context context, Consumer<ModelResult> onSelect, Runnable onLeaks, Runnable onWorth) {
        this.context = context;
        this.table = new ComparisonTable(context, onSelect, onLeaks);
        getStyleClass().add("card");
        test.getStyleClass().add("text-small");
        test.setWrapText(true);
        test.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(test, Priority.ALWAYS);
        test.setMaxWidth(Double.MAX_VALUE);
        evidence = new Tag(context.texts().get("models.evidence.little"), Tag.Kind.WARN);
        leaks = Buttons.link("", onLeaks);
        leaks.setId("leak-scan");
        Button worth = Buttons.link(context.texts().get("models.worth.open"), onWorth);
        worth.setId("open-worth");
        worth.setMinWidth(Region.USE_PREF_SIZE);
        worth.setTooltip(new Tooltip(context.texts().get("models.worth.what")));
        HBox foot = new HBox(test, evidence, worth, leaks);
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(table, new RunningRow(context), foot);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(Shown shown) {
        table.show(shown);
        Training training = shown.run().training();
        test.setText(testWords(training.comparison()));
        boolean little = training.comparison().verdict() == Verdict.NOT_ENOUGH_EVIDENCE;
        evidence.setVisible(little);
        evidence.setManaged(little);
        showLeaks(training);
    }

    /** @param byResult by name of the result */
    void showLeads(Map<String, LeadTime> byResult) {
        table.showLeads(byResult);
    }

    private void showLeaks(Training training) {
        boolean passed = training.cut().holds()
                && training.findings().stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        int findings = training.findings().size();
        FontIcon icon = new FontIcon(passed ? "fth-check" : "fth-alert-triangle");
        icon.getStyleClass().addAll("icon-small", passed ? "icon-ok" : "icon-warn");
        leaks.setGraphic(icon);
        leaks.getStyleClass().removeAll("leaks-passed", "leaks-found");
        leaks.getStyleClass().add(passed ? "leaks-passed" : "leaks-found");
        long serious = training.findings().stream()
                .map(LeakFinding::severity)
                .filter(Severity.NOTE::equals)
                .count();
        leaks.setText(context.texts()
                .get(passed ? "models.leaks.passed" : "models.leaks.found", findings, findings - serious));
    }

    private String testWords(Comparison comparison) {
        Split split = comparison.split();
        int rows = comparison.best().test().rows();
        int positives = comparison.best().test().positives();
        long leftOut = Arrays.stream(split.ofTicket())
                .filter(s -> s == Segment.LEFT_OUT)
                .count();
        String test = context.texts()
                .get(
                        "models.foot",
                        context.texts().formats().day(split.testStart()),
                        context.texts().formats().day(Instants.isKnown(split.end()) ? split.end() : split.testStart()),
                        context.texts().formats().count(positives),
                        context.texts().formats().count(rows),
                        new ModelNames(context.texts()).outcome(comparison, "happened"),
                        context.texts().formats().day(split.start()),
                        context.texts().formats().day(split.validationStart()));
        return leftOut == 0
                ? test
                : test + " "
                        + context.texts()
                                .get(
                                        "models.foot.leftOut",
                                        context.texts().formats().count(leftOut),
                                        leftOut);
    }
}
