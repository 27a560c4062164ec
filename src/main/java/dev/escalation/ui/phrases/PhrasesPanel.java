package dev.escalation.ui.phrases;

import dev.escalation.app.PhraseList;
import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.Phrases;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The phrases that count, over the page that they are shown on. Nothing changes before it is kept. */
public final class PhrasesPanel extends VBox {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 640;

    private final Context context;
    private final Texts texts;
    private final StackPane page;
    private final Runnable changed;
    private final PhraseTable table;
    private final PhraseFields fields;
    private final TextField search = new TextField();
    private final Label problem = Labels.wrapped("", "text-small");
    private final Label count = Labels.styled("", "text-small");
    private @Nullable Node before;

    /**
     * @param page over which it is shown
     * @param changed is told when other phrases count
     */
    public PhrasesPanel(Context context, StackPane page, Runnable changed) {
        super(10);
        this.context = context;
        this.texts = context.texts();
        this.page = page;
        this.changed = changed;
        this.table = new PhraseTable(texts);
        this.fields = new PhraseFields(texts, this::put, this::remove);
        setId("phrases-panel");
        getStyleClass().add("floating-panel");
        setMaxSize(WIDTH, HEIGHT);
        problem.setId("phrases-problem");
        problem.getStyleClass().add("text-warn");
        problem.managedProperty().bind(problem.visibleProperty());
        count.setId("phrases-count");
        search.setId("phrases-search");
        search.setPromptText(texts.get("phrases.search"));
        search.textProperty().addListener((_, _, words) -> {
            table.filter(words);
            showCount();
        });
        table.onChosen(fields::show);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(10, search, count);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.styled(texts.get("phrases.title"), "text-dialog"),
                        Labels.wrapped(texts.get("phrases.what"), "text-small"),
                        head,
                        table.node(),
                        fields,
                        problem,
                        buttons());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private HBox buttons() {
        Button shipped = Buttons.plain(
                texts.get("phrases.shipped"), () -> fill(Phrases.shipped().list()));
        shipped.setId("phrases-shipped");
        Button export = Buttons.plain(
                texts.get("phrases.export"),
                () -> new Export(context).write("phrases.csv", file -> PhraseList.write(table.all(), file)));
        export.setId("phrases-export");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button keep = Buttons.primary("fth-check", texts.get("phrases.keep"), this::keep);
        keep.setId("phrases-keep");
        HBox buttons =
                new HBox(8, shipped, export, space, Buttons.plain(texts.get("common.cancel"), this::close), keep);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    /** Shows the list that counts now; one that cannot be used is told, and the program's shown in its place. */
    public void open() {
        before = page.getScene().getFocusOwner();
        say("");
        search.clear();
        fields.clear();
        try {
            fill(context.phrases().phrases().list());
        } catch (IOException | RuntimeException e) {
            fill(Phrases.shipped().list());
            say(texts.get("phrases.unusable", texts.why(e)));
        }
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        search.requestFocus();
    }

    private void fill(List<Phrase> phrases) {
        table.fill(phrases);
        showCount();
    }

    private void showCount() {
        count.setText(texts.get("phrases.count", table.shown(), table.all().size()));
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    /** In place of one with the same words, or as a new one. */
    private void put(Phrase phrase) {
        say("");
        table.put(phrase);
        showCount();
    }

    private void remove() {
        table.removeChosen();
        fields.clear();
        showCount();
    }

    private void keep() {
        List<Phrase> phrases = new ArrayList<>(table.all());
        try {
            PhraseList list = context.phrases();
            if (phrases.equals(Phrases.shipped().list())) {
                list.reset();
            } else {
                list.keep(phrases);
            }
            close();
            changed.run();
        } catch (IOException e) {
            say(texts.get("phrases.notKept", texts.why(e)));
        }
    }

    private void close() {
        page.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
        }
    }
}
