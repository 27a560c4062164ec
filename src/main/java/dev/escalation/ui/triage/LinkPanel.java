package dev.escalation.ui.triage;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks how the help desk's pages of tickets are addressed. */
public final class LinkPanel extends OverPage {
    private static final double WIDTH = 460;

    private final Texts texts;
    private final TextField template = new TextField();
    private final Label problem = Labels.wrapped("", "text-small");
    private final Label example = Labels.wrapped("", "text-small");
    private String ticketId = "";
    private Consumer<String> keep = _ -> {};

    public LinkPanel(Texts texts, StackPane page) {
        super(page, "link-panel", WIDTH);
        this.texts = texts;
        template.setId("link-template");
        template.setPromptText(texts.get("triage.link.example"));
        template.setAccessibleText(texts.get("triage.link.title"));
        template.setOnAction(_ -> keep());
        template.textProperty().addListener(_ -> showExample());
        problem.setId("link-problem");
        problem.getStyleClass().add("text-bad");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        example.managedProperty().bind(example.textProperty().isNotEmpty());
        Button take = Buttons.primary("fth-check", texts.get("triage.link.keep"), this::keep);
        take.setId("link-keep");
        HBox buttons = new HBox(8, Buttons.plain(texts.get("common.cancel"), this::close), take);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label title = Labels.styled(texts.get("triage.link.title"), "text-heading");
        Label what = Labels.wrapped(texts.get("triage.link.what"), "text-small");
        getChildren().addAll(new VBox(2, title, what), new VBox(4, template, example, problem), buttons);
    }

    /** @param ticketId shows as an example what comes of it */
    public void ask(String now, String ticketId, Consumer<String> keep) {
        this.keep = keep;
        this.ticketId = ticketId;
        template.setText(now);
        showExample();
        open(template);
    }

    private void showExample() {
        String typed = template.getText().strip();
        problem.setText("");
        boolean usable = TicketLink.fault(typed).isEmpty();
        example.setText(usable ? new TicketLink(typed).of(ticketId) : "");
    }

    /** Nothing typed takes the link away. */
    private void keep() {
        String typed = template.getText().strip();
        Optional<TicketLink.Fault> fault = typed.isEmpty() ? Optional.empty() : TicketLink.fault(typed);
        if (fault.isPresent()) {
            problem.setText(texts.get("triage.link.fault." + fault.get().name().toLowerCase(Locale.ROOT)));
            return;
        }
        close();
        keep.accept(typed);
    }
}
