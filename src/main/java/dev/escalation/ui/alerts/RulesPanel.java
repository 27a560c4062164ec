package dev.escalation.ui.alerts;

import dev.escalation.app.alert.AlertOpening;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.alert.AlertsPlan;
import dev.escalation.app.alert.RuleTerms;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.live.AlertSettings;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.OverPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The alert rules of the desk over the page. Nothing changes before it is saved, and nothing wrong is saved. */
public final class RulesPanel extends OverPage {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 820;
    private static final double ROUND = 32;

    private final Context context;
    private final StackPane page;
    private final Texts texts;
    private final AlertSettings settings;
    private final KeptSecrets secrets;
    private final RuleList rules;
    private final QuietFields quiet;
    private final DeliveryFields delivery;
    private final PreviewPane preview;
    private final ScrollPane scroll = new ScrollPane();
    private final Label kept = Labels.wrapped("", "text-small");
    private final Label problem = Labels.wrapped("", "text-small");
    private final Button save;
    private boolean filling;

    /** @param page over which it is shown */
    public RulesPanel(Context context, StackPane page) {
        super(page, "rules-panel", WIDTH);
        this.context = context;
        this.page = page;
        this.texts = context.texts();
        this.settings = context.workspace().alertSettings();
        this.secrets = new KeptSecrets(context, page);
        AlertValues values = AlertValues.of(context);
        this.rules = new RuleList(texts, values, this::changed);
        this.quiet = new QuietFields(texts, values.zone(), this::changed);
        this.delivery = new DeliveryFields(texts, this::changed);
        this.preview = new PreviewPane(
                context, values, () -> typed().map(plan -> plan.file().rules(values.alertLine())));
        this.save = Buttons.primary("fth-check", texts.get("alerts.save"), this::save);
        build();
    }

    /** As high as the page lets it, or no higher than what is in it. */
    private void size(boolean whole) {
        for (Node part : List.of(scroll, preview)) {
            part.setVisible(whole);
            part.setManaged(whole);
        }
        if (whole) {
            var height = Bindings.createDoubleBinding(
                    () -> Math.min(HEIGHT, page.getHeight() - ROUND), page.heightProperty());
            maxHeightProperty().bind(height);
            prefHeightProperty().bind(height);
        } else {
            setMaxHeight(Region.USE_PREF_SIZE);
        }
    }

    private void build() {
        kept.setId("rules-kept");
        problem.setId("rules-problem");
        problem.getStyleClass().add("text-bad");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox body = new VBox(
                10,
                rules,
                Labels.styled(texts.get("alerts.quiet"), "text-heading"),
                quiet.node(),
                Labels.styled(texts.get("alerts.deliver"), "text-heading"),
                delivery);
        body.setPadding(new Insets(0, 14, 6, 0));
        scroll.setContent(body);
        scroll.setId("rules-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label title = Labels.styled(texts.get("alerts.title"), "text-dialog");
        getChildren().addAll(new VBox(2, title, kept), scroll, preview, problem, buttons());
        ChangeListener<Node> follow = (_, _, now) -> reveal(now);
        sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(follow);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(follow);
            }
        });
    }

    private HBox buttons() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = Buttons.plain(texts.get("common.cancel"), this::close);
        cancel.setId("rules-cancel");
        save.setId("rules-save");
        HBox buttons = new HBox(8, space, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /** Brings what has the keyboard to sight. */
    private void reveal(@Nullable Node node) {
        if (node == null) {
            return;
        }
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(scroll.getContent())) {
                layout();
                double whole = scroll.getContent().getBoundsInLocal().getHeight();
                double seen = scroll.getViewportBounds().getHeight();
                var where = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double top = scroll.getVvalue() * (whole - seen);
                if (whole > seen && (where.getMinY() < top || where.getMaxY() > top + seen)) {
                    scroll.setVvalue(Math.clamp((where.getCenterY() - seen / 2) / (whole - seen), 0, 1));
                }
                return;
            }
        }
    }

    /** Shows what counts now. A file that cannot be used is told; nothing is put in its place silently. */
    public void open() {
        kept.setText(
                settings.file().isPresent()
                        ? texts.get("alerts.kept.workspace", AlertsFile.NAME)
                        : texts.get("alerts.kept.session"));
        secrets.hasKeyStore(delivery::offerKeyStore);
        try {
            show(settings.current().plan());
            size(true);
            open(save);
            begin();
        } catch (IOException | UnusableInputException e) {
            showUnusable(texts.why(e));
        }
    }

    private void showUnusable(String why) {
        Label words = Labels.wrapped(texts.get("alerts.unusable", why), "text-body");
        words.setId("rules-unusable");
        words.getStyleClass().add("text-bad");
        Button look = Buttons.withIcon(
                "fth-file-text",
                texts.get("alerts.unusable.open"),
                () -> settings.file()
                        .ifPresent(
                                file -> context.notices().showPage(file.toUri().toString())));
        look.setId("rules-unusable-open");
        VBox told = new VBox(10, words);
        Button replace = Buttons.plain(texts.get("alerts.unusable.replace"), () -> replace(told));
        replace.setId("rules-unusable-replace");
        told.getChildren().add(new HBox(8, look, replace));
        getChildren().add(getChildren().indexOf(scroll), told);
        size(false);
        save.setDisable(true);
        open(look);
    }

    private void replace(Node told) {
        getChildren().remove(told);
        size(true);
        save.setDisable(false);
        show(AlertOpening.usual().plan());
        kept.setText(texts.get("alerts.kept.replaced", AlertsFile.NAME));
        applyCss();
        begin();
    }

    private void begin() {
        rules.requestFocusFirst();
        scroll.setVvalue(0);
    }

    private void show(AlertsPlan plan) {
        filling = true;
        rules.show(plan.rules());
        quiet.show(plan);
        delivery.show(plan.delivery());
        filling = false;
        changed();
    }

    private void changed() {
        if (!filling) {
            check();
            problem.setText("");
            preview.clear();
        }
    }

    /** Empty, with words beside each field that is wrong, if something cannot be used. */
    private Optional<AlertsPlan> check() {
        Optional<List<RuleTerms>> stated = rules.rules();
        Optional<QuietFields.Quiet> rest = quiet.quiet();
        Optional<DeliverySettings> told = delivery.delivery();
        return stated.isEmpty() || rest.isEmpty() || told.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertsPlan(
                        stated.get(),
                        Optional.of(rest.get().zone()),
                        rest.get().hours(),
                        rest.get().mostADay(),
                        told.get()));
    }

    private Optional<AlertsPlan> typed() {
        Optional<AlertsPlan> plan = check();
        if (plan.isEmpty()) {
            problem.setText(texts.get("alerts.notValid"));
            if (!rules.revealWrong() && !quiet.revealWrong()) {
                delivery.revealWrong();
            }
            return plan;
        }
        try {
            plan.get().file();
        } catch (UnusableInputException e) {
            problem.setText(texts.why(e));
            return Optional.empty();
        }
        problem.setText("");
        return plan;
    }

    private void save() {
        typed().ifPresent(plan -> secrets.keep(delivery, plan.delivery(), why -> {
            if (why.isEmpty()) {
                write(plan);
            } else {
                problem.setText(why);
            }
        }));
    }

    private void write(AlertsPlan plan) {
        try {
            Optional<Path> beside = settings.save(plan);
            close();
            beside.ifPresent(this::tell);
        } catch (IOException | UnusableInputException e) {
            problem.setText(texts.get("alerts.notSaved", texts.why(e)));
        }
    }

    private void tell(Path beside) {
        Path folder = beside.toAbsolutePath().getParent();
        context.notices()
                .tell(
                        texts.get("alerts.beside", AlertsFile.NAME, String.valueOf(beside.getFileName())),
                        texts.get("alerts.beside.show"),
                        () -> context.notices().showFolder(folder == null ? beside : folder));
    }
}
