package dev.escalation.ui.gallery;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.live.Happening;
import dev.escalation.live.RiskBand;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.HappeningsView;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every control of the window in its states, and the styles that text and grounds may have: where a new one is tried first. */
public final class Gallery {
    private static final List<String> TEXTS = List.of(
            "text-display",
            "text-figure",
            "text-title",
            "text-dialog",
            "text-heading",
            "text-strong",
            "text-medium",
            "text-body",
            "text-cell",
            "text-small-strong",
            "text-small",
            "text-micro",
            "text-code");

    private static final List<String> TINTS =
            List.of("text-muted", "text-ok", "text-warn", "text-bad", "text-raises", "text-lowers");

    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-subtle",
            "-color-bg-inset",
            "-color-neutral-muted",
            "-color-accent-subtle",
            "-color-success-subtle",
            "-color-warning-subtle",
            "-color-danger-subtle",
            "-color-accent-emphasis",
            "-color-success-emphasis",
            "-color-warning-emphasis",
            "-color-danger-emphasis",
            "-risk-low",
            "-risk-elevated",
            "-risk-high",
            "-risk-critical",
            "-shap-raises",
            "-shap-lowers");

    private static final double COLUMN_WIDTH = 360;

    private final Texts texts;

    public Gallery(Texts texts) {
        this.texts = texts;
    }

    /** All of it, four columns side by side. */
    public Region pane() {
        HBox columns = new HBox(
                16,
                column(words(), happenings()),
                column(grounds(), table()),
                column(buttons(), fields(), marks(), progress()),
                column(computing(), empty(), failed()));
        columns.getStyleClass().add("page");
        ScrollPane pane = new ScrollPane(columns);
        pane.setFitToWidth(true);
        return pane;
    }

    private static Column column(Node... cards) {
        Column column = new Column(16, cards);
        column.setMinWidth(COLUMN_WIDTH);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Card card(String title, Node... content) {
        Card card = new Card();
        card.setTitle(title);
        VBox rows = new VBox(12, content);
        rows.setStyle("-fx-padding: 12 16 16 16;");
        card.setContent(rows);
        return card;
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 8, nodes);
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    private static Card words() {
        Stream<Node> sizes = TEXTS.stream().map(style -> Labels.styled(style + " 1 234,5 %", style));
        Node[] tints = TINTS.stream()
                .map(style -> {
                    Label label = Labels.styled(style, "text-body");
                    label.getStyleClass().add(style);
                    return label;
                })
                .toArray(Node[]::new);
        return card("Type", Stream.concat(sizes, Stream.of(flow(tints))).toArray(Node[]::new));
    }

    private static Card grounds() {
        return card("Colours", GROUNDS.stream().map(Gallery::ground).toArray(Node[]::new));
    }

    private static Node ground(String role) {
        Region sample = new Region();
        sample.setMinSize(48, 20);
        sample.setStyle("-fx-background-color: " + role
                + "; -fx-background-radius: 4; -fx-border-color: -color-border-default; -fx-border-radius: 4;");
        HBox row = new HBox(12, sample, Labels.styled(role, "text-code"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Card buttons() {
        Button disabled = Buttons.plain("Disabled", () -> {});
        disabled.setDisable(true);
        return card(
                "Buttons",
                flow(
                        Buttons.primary("fth-play", "Primary", () -> {}),
                        Buttons.plain("Plain", () -> {}),
                        Buttons.withIcon("fth-download", "With an icon", () -> {}),
                        disabled),
                flow(Buttons.link("A link", () -> {}), Buttons.icon("fth-search", "Only an icon", () -> {})));
    }

    private static Card fields() {
        TextField filled = new TextField("Filled");
        TextField prompting = new TextField();
        prompting.setPromptText("What belongs here");
        CheckBox checked = new CheckBox("Checked");
        checked.setSelected(true);
        Slider slider = new Slider(0, 1, 0.4);
        Choice<Integer> choice = new Choice<>("gallery-choice", value -> value + " hours", List.of(4, 8, 24), 8);
        String[] parts = {"One", "of", "a few"};
        return card(
                "Fields",
                filled,
                prompting,
                choice.node(),
                flow(new Segments<>("gallery-segments", parts, part -> part, _ -> {})),
                flow(chip("A filter", false), chip("Chosen", true)),
                flow(checked, new CheckBox("Not checked")),
                slider);
    }

    private static ToggleButton chip(String words, boolean chosen) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().setAll("chip");
        chip.setSelected(chosen);
        return chip;
    }

    private static Card marks() {
        Node[] tags = Arrays.stream(Tag.Kind.values())
                .map(kind -> new Tag(kind.name(), kind))
                .toArray(Node[]::new);
        RiskBand[] bands = RiskBand.values();
        Node[] risks = new Node[bands.length];
        for (int i = 0; i < bands.length; i++) {
            risks[i] = new RiskChip(0.8 - 0.2 * i, bands[i]);
        }
        return card("Marks", flow(tags), flow(risks));
    }

    private static Card progress() {
        ProgressBar bar = new ProgressBar(0.6);
        bar.setMaxWidth(Double.MAX_VALUE);
        return card("Progress", bar, Labels.styled("Reading tickets, about 12\u00a0s left", "text-small"));
    }

    private static Card table() {
        TableView<String> table = new TableView<>();
        table.getColumns().add(tableColumn("Group", "", 150));
        table.getColumns().add(tableColumn("Tickets", "right", 90));
        table.getItems().setAll("Billing", "Network", "Access");
        table.getSelectionModel().select(1);
        table.setPrefHeight(150);
        return card("Table", table);
    }

    private static TableColumn<String, String> tableColumn(String title, String style, double width) {
        TableColumn<String, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                style.isEmpty()
                        ? cell.getValue()
                        : String.valueOf(cell.getValue().length() * 41)));
        column.getStyleClass().add(style);
        column.setPrefWidth(width);
        return column;
    }

    private Card happenings() {
        long scored = 1_780_000_000_000L;
        HappeningsView view = new HappeningsView(texts);
        view.show(
                List.of(
                        new Happening(
                                scored - 7_200_000,
                                EventType.CREATED,
                                ActorRole.CUSTOMER,
                                "C-7",
                                "",
                                "",
                                "The VPN drops."),
                        new Happening(
                                scored + 3_600_000,
                                EventType.COMMENTED,
                                ActorRole.CUSTOMER,
                                "C-7",
                                "",
                                "",
                                "Still down.")),
                scored);
        return card("What happened", view);
    }

    private static Card computing() {
        Card card = new Card();
        card.setTitle("Being computed");
        card.showComputing();
        return card;
    }

    private static Card empty() {
        Card card = new Card();
        card.setTitle("Empty");
        card.showEmpty(
                "fth-inbox",
                "Nothing here yet",
                "Why it is empty, and what would fill it.",
                Buttons.primary("fth-play", "Fill it", () -> {}));
        return card;
    }

    private static Card failed() {
        return card(
                "Failed",
                EmptyState.failed(
                        "This could not be read",
                        "What to do about it.",
                        "EW-IN-001",
                        Buttons.plain("Try again", () -> {})));
    }
}
