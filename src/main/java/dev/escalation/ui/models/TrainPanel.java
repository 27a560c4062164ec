package dev.escalation.ui.models;

import dev.escalation.app.JobRequest.Actions;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.PredictionPoints.Then;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.ui.Workbench.TrainingSettings;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.models.TrainingForm.Field;
import dev.escalation.ui.text.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What to train, with usual choices filled in. What cannot be used is said next to its field. */
final class TrainPanel extends VBox {
    private static final double LEAST_FIELDS_HEIGHT = 200;

    private final Texts texts;
    private final Consumer<TrainingSettings> onStart;
    private final Choice<Target> target;
    private final TextField ages = field("train-ages", hours(PredictionPoints.DEFAULT), 150);
    private final CheckBox weekly;
    private final Choice<TextUse> text;
    private final Map<ModelKind, CheckBox> models = new EnumMap<>(ModelKind.class);
    private final Choice<AlertRule> rule;
    private final TextField ruleNumber = field("train-rule-number", AlertRule.PRECISION.usual(), 56);
    private final Label ruleUnit = new Label();
    private final Choice<Calibration> calibration;
    private final Choice<SearchTime> search;
    private final CheckBox actions;
    private final TextField embargo = field("train-embargo", "", 150);
    private final TextField seed = field("train-seed", Long.toString(TrainingOptions.DEFAULT_SEED), 150);
    private final Map<Field, FormRow> rows = new EnumMap<>(Field.class);
    private final VBox fields = new VBox(10);
    private final Button start;

    TrainPanel(Texts texts, Consumer<TrainingSettings> onStart, Runnable onClose) {
        this.texts = texts;
        this.onStart = onStart;
        target = choice("train-target", Target.values());
        text = choice("train-text", TextUse.values());
        text.setValue(TextUse.TONE);
        rule = choice("train-rule", AlertRule.values());
        calibration = choice("train-calibration", Calibration.values());
        search = choice("train-search", SearchTime.values());
        weekly = new CheckBox(texts.get("models.train.weekly"));
        weekly.setSelected(true);
        actions = new CheckBox(texts.get("models.train.actions.heed"));
        actions.setId("train-actions");
        start = Buttons.primary("fth-play", texts.get("models.train.start"), this::start);
        start.setId("start-training");
        setId("train-panel");
        getStyleClass().addAll("floating-panel", "models-panel");
        setMaxHeight(USE_PREF_SIZE);
        embargo.setPromptText(texts.get("models.train.embargo.automatic"));
        Label title = new Label(texts.get("models.train.title"));
        title.getStyleClass().add("text-dialog");
        getChildren().add(title);
        addRows();
        getChildren().addAll(scrolled(), buttons(onClose));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
        watch();
    }

    private void addRows() {
        fields.getChildren().add(new FormRow(texts, "target", target));
        addRow(Field.AGES, new FormRow(texts, "ages", ages, weekly));
        fields.getChildren().add(new FormRow(texts, "text", text));
        CheckBox[] boxes = new CheckBox[ModelKind.values().length];
        for (ModelKind kind : ModelKind.values()) {
            CheckBox box = new CheckBox(texts.get("models.name." + kind.id()));
            box.setId("train-model-" + kind.id());
            box.setSelected(true);
            box.setMinWidth(USE_PREF_SIZE);
            models.put(kind, box);
            boxes[kind.ordinal()] = box;
        }
        addRow(Field.MODELS, new FormRow(texts, "models", boxes));
        fields.getChildren().add(new FormRow(texts, "search", search));
        ruleUnit.getStyleClass().add("text-small");
        ruleUnit.setMinWidth(Region.USE_PREF_SIZE);
        addRow(Field.RULE, new FormRow(texts, "rule", rule, ruleNumber, ruleUnit));
        fields.getChildren().add(new FormRow(texts, "calibration", calibration));
        fields.getChildren().add(new FormRow(texts, "actions", actions));
        addRow(Field.EMBARGO, new FormRow(texts, "embargo", embargo));
        addRow(Field.SEED, new FormRow(texts, "seed", seed));
    }

    private void addRow(Field field, FormRow row) {
        rows.put(field, row);
        fields.getChildren().add(row);
    }

    /** In a low window they are scrolled, so that the buttons stay in sight. */
    private ScrollPane scrolled() {
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(LEAST_FIELDS_HEIGHT);
        fields.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private HBox buttons(Runnable onClose) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.plain(texts.get("models.close"), onClose);
        close.setId("close-train");
        HBox buttons = new HBox(8, space, close, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void watch() {
        for (TextField field : new TextField[] {ages, ruleNumber, embargo, seed}) {
            field.textProperty().addListener(_ -> check());
        }
        models.values().forEach(box -> box.selectedProperty().addListener(_ -> check()));
        rule.valueProperty().addListener(_ -> {
            ruleNumber.setText(rule.getValue().usual());
            check();
        });
        check();
    }

    private void check() {
        Set<Field> wrong = form().wrong();
        rows.forEach((field, row) -> row.showWrong(wrong.contains(field)));
        start.setDisable(!wrong.isEmpty());
        boolean number = rule.getValue().needsNumber();
        for (Node node : new Node[] {ruleNumber, ruleUnit}) {
            node.setVisible(number);
            node.setManaged(number);
        }
        ruleUnit.setText(texts.get("models.train.unit." + rule.getValue().id()));
    }

    private TrainingForm form() {
        Set<ModelKind> chosen = models.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ModelKind.class)));
        return new TrainingForm(
                target.getValue(),
                ages.getText(),
                weekly.isSelected() ? Then.EVERY_WEEK : Then.NOTHING,
                text.getValue(),
                chosen,
                rule.getValue(),
                ruleNumber.getText(),
                calibration.getValue(),
                search.getValue(),
                actions.isSelected() ? Actions.HEEDED : Actions.IGNORED,
                embargo.getText(),
                seed.getText());
    }

    private void start() {
        onStart.accept(form().settings());
    }

    private <T extends Enum<T>> Choice<T> choice(String id, T[] values) {
        String prefix = "models." + id.replace('-', '.') + ".";
        return new Choice<>(id, values, value -> texts.get(prefix + value.name().toLowerCase(Locale.ROOT)));
    }

    private static TextField field(String id, String text, double width) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(width);
        return field;
    }

    private static String hours(PredictionPoints points) {
        return points.ageHours().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
