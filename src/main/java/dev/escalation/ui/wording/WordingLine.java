package dev.escalation.ui.wording;

import dev.escalation.app.wording.LanguageModel;
import dev.escalation.app.wording.Question;
import dev.escalation.app.wording.Worded;
import dev.escalation.app.wording.Wording;
import dev.escalation.app.wording.WordingSettings;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.llm.ChatException;
import dev.escalation.llm.ChatServer;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Says who wrote a ticket's sentence, and has a language model word it if the user has set that up. */
public final class WordingLine extends HBox {
    /** Somebody who only looks through the list is not asked for. */
    private static final Duration SETTLED = Duration.ofMillis(500);

    private static final int REMEMBERED = 200;

    private final Context context;
    private final Texts texts;
    private final Label sentence;
    private final Label origin = Labels.wrapped("", "text-micro");
    private final Tooltip refused = new Tooltip();
    private final LanguageModelPanel panel;
    private final Object asking = new Object();
    private final Map<String, Worded> known = new LinkedHashMap<>();
    private @Nullable Question question;
    private String template = "";

    /**
     * @param page over which the settings open
     * @param sentence shows the text
     */
    public WordingLine(Context context, StackPane page, Label sentence) {
        super(8);
        this.context = context;
        this.texts = context.texts();
        this.sentence = sentence;
        this.panel = new LanguageModelPanel(context, page, this::again);
        origin.setId("detail-origin");
        origin.setMaxWidth(Double.MAX_VALUE);
        refused.setWrapText(true);
        refused.setMaxWidth(420);
        HBox.setHgrow(origin, Priority.ALWAYS);
        Button settings = Buttons.link(texts.get("wording.open"), this::open);
        settings.setId("detail-language-model");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(origin, settings);
    }

    /** What can be asked, or why it cannot; both empty if the user has it off. */
    private record Asked(Optional<ChatServer> server, String problem) {
        static Asked of(LanguageModel model, Texts texts) {
            try {
                WordingSettings settings = model.settings();
                if (!settings.isOn() || !model.isLocked(settings)) {
                    return new Asked(model.serverIfOn(), "");
                }
                return new Asked(Optional.empty(), "locked");
            } catch (IOException | ChatException | SecretException | UnusableInputException e) {
                return new Asked(Optional.empty(), texts.why(e));
            }
        }
    }

    /** Shows the template's sentence, then a language model's if one is set up. */
    public void show(String templateSentence, Question about) {
        template = templateSentence;
        question = about;
        again();
    }

    /** Nothing is asked any more. */
    public void drop() {
        question = null;
        context.work().drop(this);
        context.work().drop(asking);
        origin.setText("");
    }

    private void open() {
        Question about = question;
        if (about != null) {
            panel.open(about, template);
        }
    }

    private void again() {
        Question about = question;
        if (about == null) {
            return;
        }
        context.work().drop(asking);
        say(template, texts.get("wording.by.template"), "");
        context.work().prepare(this, _ -> Asked.of(context.languageModel(), texts), asked -> ask(asked, about));
    }

    private void ask(Asked asked, Question about) {
        context.workspace()
                .sendsToProperty()
                .set(asked.server
                        .map(ChatServer::address)
                        .filter(address -> !address.isThisMachine())
                        .map(address -> address.base().getHost())
                        .orElse(""));
        if (!asked.problem.isEmpty()) {
            String why = asked.problem.equals("locked") ? texts.get("wording.locked") : asked.problem;
            say(template, texts.get("wording.by.template.failed", texts.get("wording.title"), why), "");
            return;
        }
        asked.server.ifPresent(server -> {
            String key = server.address() + server.body(about.messages());
            Worded before = known.get(key);
            if (before != null) {
                show(before, server);
                return;
            }
            say(template, texts.get("wording.asking", server.model()), "");
            String words = template;
            context.work().prepare(asking, progress -> settled(about, server, words, progress), worded -> {
                remember(key, worded);
                show(worded, server);
            });
        });
    }

    private static Worded settled(Question about, ChatServer server, String template, Progress progress)
            throws InterruptedException {
        Thread.sleep(SETTLED);
        progress.checkCancelled();
        return Wording.of(about, server, template, progress);
    }

    /** A failure may pass; an answer is asked for once. */
    private void remember(String key, Worded worded) {
        if (worded.failure().isEmpty()) {
            known.put(key, worded);
            if (known.size() > REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    private void show(Worded worded, ChatServer server) {
        say(worded.text(), WordedWords.origin(worded, server.model(), texts), WordedWords.refused(worded, texts));
    }

    private void say(String text, String by, String notShown) {
        sentence.setText(text);
        origin.setText(by);
        refused.setText(notShown);
        origin.setTooltip(notShown.isEmpty() ? null : refused);
    }
}
