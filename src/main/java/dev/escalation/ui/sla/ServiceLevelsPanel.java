package dev.escalation.ui.sla;

import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.app.sla.SlaPolicyFile;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

/** The service levels in force and where they come from, over the page. Nothing changes before it is saved. */
public final class ServiceLevelsPanel extends VBox {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 760;

    private final Context context;
    private final Texts texts;
    private final StackPane page;
    private final Optional<SlaPolicy> inferred;
    private final Consumer<Optional<SlaPolicy>> saved;
    private final ServiceLevelFields fields;
    private final Label origin = Labels.wrapped("", "text-medium");
    private final Label replies = Labels.wrapped("", "text-small");
    private final Label kept = Labels.wrapped("", "text-small");
    private final Label problem = Labels.wrapped("", "text-small");
    private Optional<SlaPolicy> stated = Optional.empty();
    private @Nullable Node before;

    /**
     * @param page over which it is shown
     * @param inferred what the tickets tell; empty if nothing
     * @param saved is told what is stated from now on; empty if what the tickets tell counts again
     */
    public ServiceLevelsPanel(
            Context context, StackPane page, Optional<SlaPolicy> inferred, Consumer<Optional<SlaPolicy>> saved) {
        super(10);
        this.context = context;
        this.texts = context.texts();
        this.page = page;
        this.inferred = inferred;
        this.saved = saved;
        this.fields = ServiceLevelFields.of(context);
        fields.onChanged(this::showOrigin);
        setId("sla-panel");
        getStyleClass().add("floating-panel");
        setMaxSize(WIDTH, HEIGHT);
        build();
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private void build() {
        origin.setId("sla-origin");
        kept.setId("sla-kept");
        problem.setId("sla-problem");
        problem.getStyleClass().add("text-bad");
        for (Label label : List.of(replies, problem)) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        VBox body = new VBox(10, new VBox(2, origin, replies, kept), fields);
        body.setPadding(new Insets(0, 14, 0, 0));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.styled(texts.get("sla.title"), "text-dialog"),
                        Labels.wrapped(texts.get("sla.what"), "text-small"),
                        scroll,
                        problem,
                        buttons());
    }

    private HBox buttons() {
        Button back = Buttons.plain(texts.get("sla.back"), () -> show(inferred));
        back.setId("sla-back");
        Button read = Buttons.withIcon("fth-upload", texts.get("sla.import"), this::read);
        read.setId("sla-import");
        Button write = Buttons.withIcon("fth-download", texts.get("sla.export"), this::write);
        write.setId("sla-export");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = Buttons.plain(texts.get("common.cancel"), this::close);
        cancel.setId("sla-cancel");
        Button save = Buttons.primary("fth-check", texts.get("sla.save"), this::save);
        save.setId("sla-save");
        HBox buttons = new HBox(8, back, read, write, space, cancel, save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private ServiceLevels levels() {
        return context.workspace().serviceLevels();
    }

    /** Shows what is in force now; a file that cannot be used is told, and what the tickets tell is shown. */
    public void open() {
        before = page.getScene().getFocusOwner();
        kept.setText(
                levels().areKept()
                        ? texts.get("sla.kept.workspace", SlaPolicyFile.NAME)
                        : texts.get("sla.kept.session"));
        String unusable = "";
        try {
            stated = levels().stated();
        } catch (IOException | RuntimeException e) {
            stated = Optional.empty();
            unusable = texts.get("sla.unusable", texts.why(e));
        }
        show(stated.or(() -> inferred));
        say(unusable);
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        requestFocus(); // Escape closes it even when there is no field yet
        applyCss(); // the scrolled part joins the scene with its skin
        fields.focusFirst();
    }

    private void show(Optional<SlaPolicy> policy) {
        fields.show(policy);
        showOrigin();
    }

    /** Whose the typed levels are, whoever typed them. */
    private void showOrigin() {
        Optional<SlaPolicy> typed = fields.policy();
        if (typed.isPresent()) {
            say(""); // what was wrong is right now
        }
        if (typed.isPresent() && isWhatTheTicketsTell(typed.get())) {
            origin.setText(ServiceLevelWords.origin(inferred, texts));
        } else if (typed.isPresent()
                && stated.filter(typed.get()::asksTheSameAs).isPresent()) {
            origin.setText(ServiceLevelWords.origin(stated, texts));
        } else {
            origin.setText(texts.get("sla.origin.changed"));
        }
        boolean told = typed.isPresent() && isWhatTheTicketsTell(typed.get()) && inferred.isPresent();
        replies.setText(told ? texts.get("sla.noReplies") : "");
    }

    /** No targets are nothing to go by, whatever the clock. */
    private boolean isWhatTheTicketsTell(SlaPolicy typed) {
        return inferred.map(typed::asksTheSameAs).orElse(typed.targets().isEmpty());
    }

    private void say(String words) {
        problem.setText(words);
    }

    private void save() {
        Optional<SlaPolicy> typed = fields.policy();
        if (typed.isEmpty()) {
            say(texts.get("sla.notValid"));
            fields.revealWrong();
        } else if (isWhatTheTicketsTell(typed.get())) {
            keep(Optional.empty());
        } else if (typed.get().targets().isEmpty()) {
            say(texts.get("sla.noTarget"));
        } else {
            keep(typed);
        }
    }

    private void keep(Optional<SlaPolicy> policy) {
        try {
            if (policy.isPresent()) {
                levels().state(policy.get());
            } else {
                levels().forget();
            }
        } catch (IOException e) {
            say(texts.get("sla.notSaved", texts.why(e)));
            return;
        }
        close();
        saved.accept(policy);
    }

    /** What came of reading a file: a policy, or why there is none. */
    private record Read(@Nullable SlaPolicy policy, String problem) {
        static Read of(Path file, Texts texts) {
            try {
                return new Read(SlaPolicyFile.read(file), "");
            } catch (IOException | UnusableInputException e) {
                return new Read(null, texts.why(e));
            }
        }
    }

    private void read() {
        context.notices()
                .askForFileToRead(texts.get("sla.import.kind"), "*.yaml")
                .ifPresent(file -> context.work().prepare(this, _ -> Read.of(file, texts), this::take));
    }

    /** What was typed stays if the file cannot be used. */
    private void take(Read read) {
        if (read.policy() == null) {
            say(texts.get("sla.notImported", read.problem()));
        } else {
            show(Optional.of(read.policy()));
        }
    }

    private void write() {
        Optional<SlaPolicy> typed = fields.policy().filter(one -> !one.targets().isEmpty());
        if (typed.isEmpty()) {
            say(texts.get(fields.policy().isPresent() ? "sla.noTarget" : "sla.notValid"));
            return;
        }
        say("");
        String text = SlaPolicyFile.text(typed.get());
        new Export(context).write(SlaPolicyFile.NAME, file -> Files.writeString(file, text));
    }

    private void close() {
        context.work().drop(this);
        page.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
        }
    }
}
