package dev.escalation.ui.kept;

import dev.escalation.app.registry.Challenge;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Before a model becomes the champion: what is known of it, and why it shall be. */
final class PromotePanel extends KeptPanel {
    private final KeptWords words;
    private final VBox evidence = new VBox(6);
    private final TextArea reasons = new TextArea();
    private final Button go;
    private @Nullable Challenge known;

    /** @param onPromote is told the evidence that was shown and the reasons */
    PromotePanel(KeptWords words, ModelRecord model, BiConsumer<Challenge, String> onPromote, Runnable onClose) {
        super("promote-panel", words.get("kept.promote.title", words.name(model)), onClose);
        this.words = words;
        evidence.setId("promote-evidence");
        evidence.getChildren().setAll(Labels.styled(words.get("kept.promote.computing"), "text-small"));
        reasons.setId("promote-reasons");
        reasons.setPromptText(words.get("kept.promote.prompt"));
        reasons.setPrefRowCount(3);
        reasons.setWrapText(true);
        go = Buttons.primary("fth-award", words.get("kept.promote.go"), () -> {
            if (known != null) {
                onPromote.accept(known, reasons.getText().strip());
            }
        });
        go.setId("promote-go");
        go.setDisable(true);
        reasons.textProperty().addListener(_ -> check());
        add(
                Labels.wrapped(words.get("kept.promote.what"), "text-small"),
                Labels.styled(words.get("kept.promote.evidence"), "text-strong"),
                evidence,
                Labels.styled(words.get("kept.promote.reasons"), "text-strong"),
                reasons);
        addButtons(words.get("kept.cancel"), go);
    }

    private void check() {
        go.setDisable(known == null || reasons.getText().isBlank());
    }

    void show(Challenge challenge) {
        known = challenge;
        evidence.getChildren().clear();
        List<String> lines = challenge.lines();
        for (String line : lines) {
            boolean bad = line.startsWith("Leak alarm");
            Label label = Labels.wrapped(bad ? alarms(challenge) : words.said(line), "text-body");
            boolean little =
                    challenge.verdict() == Verdict.NOT_ENOUGH_EVIDENCE && line.endsWith("not enough evidence.");
            if (bad || little) {
                label.getStyleClass().add(bad ? "text-bad" : "text-warn");
            }
            evidence.getChildren().add(label);
        }
        check();
        reasons.requestFocus();
    }

    private String alarms(Challenge challenge) {
        return words.get(
                "kept.alarm", challenge.alarms().stream().map(words::said).collect(Collectors.joining(". ")));
    }

    /** Without evidence nobody is promoted. */
    void failed(String why) {
        evidence.getChildren().setAll(Labels.wrapped(words.get("kept.promote.failed", why), "text-bad"));
    }
}
