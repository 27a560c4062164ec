package dev.escalation.ui.whatif;

import dev.escalation.app.Training;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.RiskMove;
import dev.escalation.explain.whatif.Field;
import dev.escalation.explain.whatif.NearestChange;
import dev.escalation.explain.whatif.Setting;
import dev.escalation.explain.whatif.WhatIf;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Other values for one open ticket, over the page: what the model would say, at every key. Nothing of the ticket changes. */
public final class WhatIfPanel extends VBox {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;
    private static final double FORM_WIDTH = 410;

    private final Context context;
    private final Texts texts;
    private final StackPane page;
    private final Label subject = Labels.wrapped("", "text-small");
    private final VBox form = new VBox(10);
    private final WhatIfAnswer answer;
    private final TriedList tried;
    private final Object nearestPlace = new Object();
    private List<FieldRow> rows = List.of();
    private @Nullable WhatIf whatIf;
    private @Nullable RiskMove shown;
    private Map<String, Setting> shownSettings = Map.of();
    /** Settings that no field shows, as steps have them. */
    private Map<String, Setting> beside = Map.of();

    private boolean settling;
    private @Nullable Node before;

    /** @param page over which it is shown */
    public WhatIfPanel(Context context, StackPane page) {
        super(10);
        this.context = context;
        this.texts = context.texts();
        this.page = page;
        this.answer = new WhatIfAnswer(texts, option -> apply(option.settings()));
        this.tried = new TriedList(texts, this::apply);
        setId("whatif-panel");
        getStyleClass().add("floating-panel");
        setMaxSize(WIDTH, HEIGHT);
        form.setPadding(new Insets(0, 14, 0, 0));
        VBox fields = new VBox(8, Labels.styled(texts.get("whatif.fields"), "text-heading"), scrolling(form));
        fields.setMinWidth(FORM_WIDTH);
        fields.setMaxWidth(FORM_WIDTH);
        VBox right = new VBox(14, answer, tried);
        right.setPadding(new Insets(0, 14, 0, 0));
        ScrollPane rightScroll = scrolling(right);
        HBox.setHgrow(rightScroll, Priority.ALWAYS);
        HBox body = new HBox(24, fields, rightScroll);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new VBox(2, Labels.styled(texts.get("whatif.title"), "text-dialog"), subject),
                        body,
                        Labels.wrapped(texts.get("whatif.promise"), "text-micro"),
                        buttons());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private HBox buttons() {
        Button reset = Buttons.plain(texts.get("whatif.reset"), () -> apply(Map.of()));
        reset.setId("whatif-reset");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.primary("fth-check", texts.get("whatif.close"), this::close);
        close.setId("whatif-close");
        HBox buttons = new HBox(8, reset, space, close);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    /**
     * Opens with the values of a ticket.
     *
     * @param name what the ticket is about
     * @param row of the queue
     */
    public void open(String name, TrainedModel model, Training training, int row) {
        before = page.getScene().getFocusOwner();
        subject.setText(name);
        form.getChildren().clear();
        answer.expect();
        tried.clear();
        beside = Map.of();
        whatIf = null;
        shown = null;
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        requestFocus();
        context.work()
                .prepare(
                        this,
                        _ -> Begun.of(WhatIf.of(model, training.table(), row, training.usual()), texts.phrases()),
                        this::begin);
    }

    /** A ticket whose fields can be shown. */
    private record Begun(WhatIf whatIf, List<Field> fields, RiskMove move) {
        static Begun of(WhatIf whatIf, Phrases phrases) {
            return new Begun(whatIf, whatIf.fields(), whatIf.move(Map.of(), phrases));
        }
    }

    private void begin(Begun begun) {
        whatIf = begun.whatIf();
        List<FieldRow> made = new ArrayList<>();
        begun.fields().forEach(field -> made.add(new FieldRow(field, texts, this::typed, this::settled)));
        rows = made;
        form.getChildren().setAll(made);
        show(Map.of(), begun.move());
        WhatIf asked = begun.whatIf();
        context.work().prepare(nearestPlace, progress -> NearestChange.of(asked, progress), answer::show);
    }

    private void typed() {
        if (rows.stream().allMatch(row -> row.setting().isEmpty())) {
            beside = Map.of();
        }
        ask(false);
    }

    /** Somebody is done with a value: it is kept among what was tried. */
    private void settled() {
        if (settings().equals(shownSettings)) {
            keep();
        } else {
            ask(true);
        }
    }

    private void apply(Map<String, Setting> settings) {
        Map<String, Setting> rest = new LinkedHashMap<>(settings);
        rows.forEach(row -> {
            row.show(Optional.ofNullable(settings.get(row.feature())));
            rest.remove(row.feature());
        });
        beside = rest;
        ask(true);
    }

    private Map<String, Setting> settings() {
        Map<String, Setting> settings = new LinkedHashMap<>(beside);
        rows.forEach(row -> row.setting().ifPresent(setting -> settings.put(row.feature(), setting)));
        return settings;
    }

    /** @param settle whether the answer is to be kept among what was tried */
    private void ask(boolean settle) {
        WhatIf asked = whatIf;
        if (asked == null || rows.stream().anyMatch(row -> !row.isReadable())) {
            return;
        }
        settling = settle;
        Map<String, Setting> settings = settings();
        context.work().prepare(answer, _ -> asked.move(settings, texts.phrases()), move -> show(settings, move));
    }

    private void show(Map<String, Setting> settings, RiskMove move) {
        WhatIf asked = whatIf;
        if (asked == null) {
            return;
        }
        shown = move;
        shownSettings = settings;
        answer.show(move, asked.threshold());
        if (settling) {
            keep();
        }
        settling = false;
    }

    private void keep() {
        RiskMove move = shown;
        if (move != null) {
            tried.add(new TriedList.Tried(shownSettings, move.now(), words(shownSettings)));
        }
    }

    /** Those values that a field shows; what comes with a step is clear from them. */
    private String words(Map<String, Setting> settings) {
        List<String> parts = new ArrayList<>();
        for (FieldRow row : rows) {
            Setting setting = settings.get(row.feature());
            if (setting != null) {
                parts.add(row.label() + ": "
                        + switch (setting) {
                            case Setting.Amount(double value) ->
                                texts.phrases().quantities().format(value, row.unit());
                            case Setting.Level(String name) -> name;
                        });
            }
        }
        return String.join(", ", parts);
    }

    private void close() {
        context.work().drop(this);
        context.work().drop(answer);
        context.work().drop(nearestPlace);
        page.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
        }
    }
}
