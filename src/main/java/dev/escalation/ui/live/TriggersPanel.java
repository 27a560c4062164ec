package dev.escalation.ui.live;

import dev.escalation.app.FeedSetup;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.feed.FeedInstallation;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.DatabaseSource;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.OverPage;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Has the help desk's database tell of changes by itself: what is there, the statements to the letter, and only then the button. */
final class TriggersPanel extends OverPage {
    private static final double WIDTH = 760;
    private static final int ROWS_OF_SQL = 16;

    private final Context context;
    private final Texts texts;
    private final LoadedData data;
    private final DatabaseSource source;
    private final VBox found = new VBox(6);
    private final TextArea sql = new TextArea();
    private final Label words = Labels.wrapped("", "text-small");
    private final Button copy;
    private final Button install;
    private final Button remove;

    /** What was found, and what would be done. */
    private record Known(FeedInstallation.Found found, List<Sayable> notes, String script) {}

    /** What is asked of the database. */
    private enum Wish {
        LOOK,
        INSTALL,
        REMOVE
    }

    /** @param page over which it is shown */
    TriggersPanel(Context context, StackPane page, LoadedData data, DatabaseSource source) {
        super(page, "triggers-panel", WIDTH);
        this.context = context;
        this.texts = context.texts();
        this.data = data;
        this.source = source;
        copy = Buttons.withIcon("fth-copy", texts.get("live.triggers.copy"), this::copy);
        copy.setId("triggers-copy");
        install = Buttons.primary("fth-check", texts.get("live.triggers.install"), () -> ask(Wish.INSTALL));
        install.setId("triggers-install");
        remove = Buttons.plain(texts.get("live.triggers.remove"), () -> ask(Wish.REMOVE));
        remove.setId("triggers-remove");
        sql.setId("triggers-sql");
        sql.setEditable(false);
        sql.setPrefRowCount(ROWS_OF_SQL);
        sql.getStyleClass().add("text-code");
        sql.setAccessibleText(texts.get("live.triggers.sql"));
        words.setId("triggers-words");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Labels.styled(texts.get("live.triggers"), "text-dialog"),
                        Labels.wrapped(texts.get("live.triggers.what"), "text-small"),
                        found,
                        Labels.styled(texts.get("live.triggers.sql"), "text-heading"),
                        sql,
                        words,
                        buttons());
        ask(Wish.LOOK);
    }

    void open() {
        open(copy);
    }

    private HBox buttons() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.plain(texts.get("live.triggers.close"), this::close);
        close.setId("triggers-close");
        HBox buttons = new HBox(8, copy, remove, space, close, install);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void ask(Wish wish) {
        say(texts.get("live.triggers.asking"), null);
        install.setDisable(true);
        remove.setDisable(true);
        context.work()
                .start(
                        this,
                        texts.get("live.triggers.task"),
                        progress -> answer(wish, progress),
                        known -> show(wish, known),
                        failure -> say(texts.why(failure), "text-bad"));
    }

    private Known answer(Wish wish, Progress progress) throws IOException {
        MappingChoice choice =
                new MappingChoice.Given(data.plan().mapping(), data.plan().whyMapping());
        FeedSetup setup = FeedSetup.of(source.settings(), source.tables(), choice, progress);
        String reader = source.settings().profile().user();
        switch (wish) {
            case LOOK -> {}
            case INSTALL -> setup.install(reader);
            case REMOVE -> setup.remove();
        }
        return new Known(setup.check(), setup.notes(), setup.script(reader));
    }

    private void show(Wish wish, Known known) {
        found.getChildren()
                .setAll(known.found().tables().stream().map(this::row).toList());
        sql.setText(known.script());
        boolean told = known.found().isUsable();
        install.setDisable(told || !known.found().mayInstall());
        remove.setDisable(!known.found().isInstalled());
        say(verdict(known), told ? "text-ok" : null);
        if (wish != Wish.LOOK) {
            followAgain();
        }
    }

    private HBox row(FeedInstallation.TableStatus table) {
        Tag.Kind kind = switch (table.status()) {
            case INSTALLED -> Tag.Kind.OK;
            case MISSING -> Tag.Kind.NEUTRAL;
            case OUTDATED -> Tag.Kind.WARN;
            case IMPOSSIBLE -> Tag.Kind.BAD;
        };
        HBox row = new HBox(
                8,
                new Tag(texts.get("live.triggers.status." + table.status()), kind),
                Labels.wrapped(texts.said(table.said()), "text-body"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String verdict(Known known) {
        FeedInstallation.Found now = known.found();
        String verdict = now.isUsable()
                ? texts.get("live.triggers.told")
                : now.isInstalled() ? texts.said(now.why()) : texts.get("live.triggers.asked");
        Sayable lacking = Sayable.joined(" ", now.isUsable() || now.mayInstall() ? List.of() : now.inTheWay());
        Sayable notes = Sayable.joined(" ", known.notes());
        return ((verdict + " " + texts.said(lacking)).strip() + " " + texts.said(notes)).strip();
    }

    /** A feed decides at its beginning how it is told. */
    private void followAgain() {
        Following following = context.workspace().live().followingProperty().get();
        if (following != null && !(following.stateProperty().get() instanceof Following.State.Off)) {
            following.stop();
            following.start();
        }
    }

    private void say(String what, @Nullable String style) {
        words.setText(what);
        words.getStyleClass().setAll("label", "text-small");
        if (style != null) {
            words.getStyleClass().add(style);
        }
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, sql.getText()));
    }
}
