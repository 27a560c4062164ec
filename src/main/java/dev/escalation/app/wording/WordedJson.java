package dev.escalation.app.wording;

import dev.escalation.explain.sentence.CheckedText.Refusal;
import dev.escalation.llm.ChatException;
import dev.escalation.llm.ChatServer;
import dev.escalation.task.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a language model makes of a ticket's sentence, for files: the text, who wrote it, and what was sent. */
public final class WordedJson {
    private WordedJson() {}

    /**
     * Keys {@code llm_explanation explanation_source explanation_note language_model}.
     *
     * @param template what is told if there is no answer
     */
    public static Map<String, Object> of(Question question, ChatServer server, String template, Progress progress) {
        progress.stage("Asking " + server.model() + " for words", 0);
        Worded worded = Wording.of(question, server, template, progress);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("llm_explanation", worded.text());
        json.put("explanation_source", worded.source().name().toLowerCase(Locale.ROOT));
        json.put("explanation_note", note(worded));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("address", server.address().toString());
        model.put("sent", JsonMapper.shared().readTree(server.body(question.messages())));
        model.put("refused", worded.refused().stream().map(WordedJson::refusal).toList());
        json.put("language_model", model);
        return json;
    }

    private static Map<String, Object> refusal(Refusal refusal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fact", refusal.claim().factId());
        json.put("text", refusal.claim().text());
        json.put("why", refusal.why());
        return json;
    }

    private static String note(Worded worded) {
        List<Refusal> refused = worded.refused();
        return switch (worded.source()) {
            case LANGUAGE_MODEL -> "Worded by the language model, each sentence checked against the facts.";
            case LANGUAGE_MODEL_AND_TEMPLATE ->
                "Worded by the language model where its sentences say the facts; the template's sentences elsewhere.";
            case TEMPLATE ->
                worded.failure()
                        .map(ChatException::getMessage)
                        .map(why -> "The template's words. The language model: " + why)
                        .orElse(
                                refused.isEmpty()
                                        ? "The template's words. The language model's answer has no sentences in it."
                                        : "The template's words. No sentence of the language model says the facts.");
        };
    }
}
