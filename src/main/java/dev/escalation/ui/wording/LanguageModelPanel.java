package dev.escalation.ui.wording;

import dev.escalation.app.wording.LanguageModel;
import dev.escalation.app.wording.Question;
import dev.escalation.app.wording.Worded;
import dev.escalation.app.wording.Wording;
import dev.escalation.app.wording.WordingSettings;
import dev.escalation.llm.ChatException;
import dev.escalation.llm.ChatMessage;
import dev.escalation.llm.ChatServer;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.ui.Context;
import dev.escalation.ui.connect.PassphraseDialog;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which language model words the sentences, over the page. Nothing is sent before it is tried or kept. */
final class LanguageModelPanel extends VBox {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 660;

    private final Context context;
    private final Texts texts;
    private final StackPane page;
    private final Runnable changed;
    private final CheckBox on = new CheckBox();
    private final LanguageModelFields fields;
    private final TextArea sent = new TextArea();
    private final Label where = Labels.wrapped("", "text-small");
    private final Label outcome = Labels.wrapped("", "text-body");
    private final Label outcomeBy = Labels.wrapped("", "text-small");
    private final Label problem = Labels.wrapped("", "text-small");
    private @Nullable Question question;
    private String template = "";
    private @Nullable Node before;

    /**
     * @param page over which it is shown
     * @param changed is told when something was kept
     */
    LanguageModelPanel(Context context, StackPane page, Runnable changed) {
        super(10);
        this.context = context;
        this.texts = context.texts();
        this.page = page;
        this.changed = changed;
        this.fields = new LanguageModelFields(texts, this::showWhere);
        setId("wording-panel");
        getStyleClass().add("floating-panel");
        setMaxSize(WIDTH, HEIGHT);
        on.setText(texts.get("wording.on"));
        on.setMnemonicParsing(false);
        on.setId("wording-on");
        sent.setId("wording-sent");
        sent.setEditable(false);
        sent.setWrapText(true);
        sent.setPrefRowCount(9);
        sent.getStyleClass().add("text-small");
        outcome.setId("wording-outcome");
        outcomeBy.setId("wording-outcome-by");
        problem.setId("wording-problem");
        problem.getStyleClass().add("text-bad");
        problem.managedProperty().bind(problem.visibleProperty());
        VBox tried = new VBox(4, outcome, outcomeBy);
        tried.visibleProperty().bind(outcome.textProperty().isNotEmpty());
        tried.managedProperty().bind(tried.visibleProperty());
        VBox body = new VBox(
                10, on, fields, problem, Labels.styled(texts.get("wording.sent"), "text-heading"), where, sent, tried);
        body.setPadding(new Insets(0, 14, 0, 0));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.styled(texts.get("wording.title"), "text-dialog"),
                        Labels.wrapped(texts.get("wording.what"), "text-small"),
                        scroll,
                        buttons());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private HBox buttons() {
        Button attempt =
                Buttons.withIcon("fth-message-square", texts.get("wording.try"), () -> unlocked(this::attempt));
        attempt.setId("wording-try");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button keep = Buttons.primary("fth-check", texts.get("wording.keep"), () -> unlocked(this::keep));
        keep.setId("wording-keep");
        HBox buttons = new HBox(8, attempt, space, Buttons.plain(texts.get("common.cancel"), this::close), keep);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    /** Opens with what is set, and with what would be sent for a ticket. */
    void open(Question about, String templateSentence) {
        before = page.getScene().getFocusOwner();
        question = about;
        template = templateSentence;
        sent.setText(
                about.messages().reversed().stream().map(ChatMessage::content).collect(Collectors.joining("\n\n")));
        sent.setScrollTop(0);
        outcome.setText("");
        say("");
        WordingSettings settings = WordingSettings.FIRST;
        try {
            settings = context.languageModel().settings();
        } catch (IOException | RuntimeException e) {
            say(texts.why(e));
        }
        on.setSelected(settings.isOn());
        fields.show(settings);
        showWhere();
        context.work().prepare(fields, _ -> context.languageModel().secrets().hasKeyStore(), fields::offerKeyStore);
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        on.requestFocus();
    }

    private void showWhere() {
        try {
            ChatServer server = server();
            where.setText(
                    server.address().isThisMachine()
                            ? texts.get("wording.where.here")
                            : texts.get(
                                    "wording.where.away",
                                    server.address().base().getHost()));
        } catch (ChatException e) {
            where.setText(texts.why(e));
        }
    }

    /** Without the key. */
    private ChatServer server() throws ChatException {
        WordingSettings settings = fields.settings(on.isSelected());
        return ChatServer.of(settings.address(), settings.model(), "", ChatServer.PATIENCE);
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    /** Goes on when the place of the key is open. */
    private void unlocked(Runnable then) {
        say("");
        WordingSettings settings = fields.settings(on.isSelected());
        if (!fields.areReadable()) {
            say(texts.get("wording.seconds.wrong"));
        } else if (context.languageModel().isLocked(settings)) {
            new PassphraseDialog(page, context, context.languageModel().secrets(), then).show();
        } else {
            then.run();
        }
    }

    private void attempt() {
        Question about = question;
        if (about == null) {
            return;
        }
        WordingSettings settings = fields.settings(true);
        String key = fields.key();
        String words = template;
        outcome.setText(texts.get("wording.asking", settings.model()));
        outcomeBy.setText("");
        LanguageModel model = context.languageModel();
        context.work()
                .prepare(
                        outcome,
                        progress -> {
                            try {
                                return Wording.of(about, model.server(settings, key), words, progress);
                            } catch (ChatException e) {
                                return Worded.failed(e, words);
                            }
                        },
                        worded -> show(worded, settings.model()));
    }

    private void show(Worded worded, String model) {
        String refused = WordedWords.refused(worded, texts);
        outcome.setText(worded.text());
        outcomeBy.setText(WordedWords.origin(worded, model, texts) + (refused.isEmpty() ? "" : "\n" + refused));
    }

    private void keep() {
        try {
            server();
            context.languageModel().keep(fields.settings(on.isSelected()), fields.key());
        } catch (IOException | ChatException | SecretException e) {
            say(texts.why(e));
            return;
        }
        close();
        changed.run();
    }

    private void close() {
        context.work().drop(outcome);
        fields.forgetKey();
        page.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
        }
    }
}
