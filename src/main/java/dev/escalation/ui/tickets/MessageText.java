package dev.escalation.ui.tickets;

import dev.escalation.text.tone.PhraseGroup;
import dev.escalation.text.tone.PhraseMatch;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.phrases.PhraseWords;
import dev.escalation.ui.text.Texts;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A message with its phrases marked, and below it in words what each is a sign of. */
final class MessageText extends Column {
    private final Texts texts;
    private final String message;

    MessageText(Texts texts, String message, List<PhraseMatch> phrases) {
        super(3);
        this.texts = texts;
        this.message = message;
        TextFlow flow = new TextFlow();
        flow.setAccessibleText(message);
        int from = 0;
        for (PhraseMatch match : phrases) {
            int start = Math.max(from, match.start()); // the later one of two that overlap is marked in part
            plain(flow, from, start);
            flow.getChildren().add(marked(start, match));
            from = match.end();
        }
        plain(flow, from, message.length());
        getChildren().add(flow);
        if (!phrases.isEmpty()) {
            getChildren().add(Labels.wrapped(signs(phrases), "text-micro"));
        }
    }

    private void plain(TextFlow flow, int from, int to) {
        if (to > from) {
            Text text = new Text(message.substring(from, to));
            text.getStyleClass().add("message-words");
            flow.getChildren().add(text);
        }
    }

    private Label marked(int start, PhraseMatch match) {
        Label label = Labels.whole(message.substring(start, match.end()), "phrase");
        label.getStyleClass().add("phrase-" + match.phrase().group().id().replace('_', '-'));
        label.setTooltip(new Tooltip(PhraseWords.group(match.phrase().group(), texts)));
        return label;
    }

    /** Such as "Urgency: right now · Escalation: your manager". */
    private String signs(List<PhraseMatch> phrases) {
        Map<PhraseGroup, Set<String>> byGroup = new EnumMap<>(PhraseGroup.class);
        for (PhraseMatch match : phrases) {
            byGroup.computeIfAbsent(match.phrase().group(), _ -> new LinkedHashSet<>())
                    .add(match.phrase().text());
        }
        return byGroup.entrySet().stream()
                .map(found -> PhraseWords.group(found.getKey(), texts) + ": " + String.join(", ", found.getValue()))
                .collect(Collectors.joining("  ·  "));
    }
}
