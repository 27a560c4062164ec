package dev.escalation.ui.live;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.OneChosen;
import dev.escalation.ui.replay.TimeMachine;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The desk as it goes on, and as it was. */
public final class LiveController implements PageView {
    private final Context context;
    private final WithoutModel withoutModel;
    private final ToggleGroup group = new ToggleGroup();
    private @Nullable NowPane now;
    private @Nullable TimeMachine past;
    private Section section = Section.NOW;

    @FXML
    private StackPane root;

    @FXML
    private Label subtitle;

    @FXML
    private HBox tools;

    @FXML
    private StackPane body;

    /** What the page shows. */
    private enum Section {
        NOW,
        PAST
    }

    public LiveController(Context context) {
        this.context = context;
        this.withoutModel = new WithoutModel(context, () -> context.workbench().train());
    }

    @FXML
    void initialize() {
        now = new NowPane(context, root);
        past = new TimeMachine(context, () -> choose(Section.NOW));
        Button ledger = Buttons.withIcon("fth-download", context.texts().get("live.ledger.export"), this::export);
        ledger.setId("live-export");
        HBox sections = new HBox(section(Section.NOW, "first"), section(Section.PAST, "last"));
        sections.setMinWidth(HBox.USE_PREF_SIZE);
        tools.getChildren().addAll(ledger, sections);
        context.workspace().insightProperty().addListener(_ -> refresh());
        refresh();
        OneChosen.keep(group, toggle -> choose((Section) toggle.getUserData()));
    }

    private ToggleButton section(Section of, String end) {
        String id = of.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(context.texts().get("live.section." + id));
        button.setId("live-" + id);
        button.getStyleClass().setAll("segment", end);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setUserData(of);
        return button;
    }

    private void choose(Section chosen) {
        section = chosen;
        refresh();
    }

    @Override
    public void shown() {
        refresh();
    }

    private void refresh() {
        OneChosen.select(group, section);
        subtitle.setText(context.texts().get("live.section." + section.name().toLowerCase(Locale.ROOT) + ".what"));
        TrainingRun run = context.workspace().runProperty().get();
        if (run == null || context.workspace().insightProperty().get() == null) {
            body.getChildren().setAll(withoutModel);
        } else if (section == Section.NOW && now != null) {
            body.getChildren().setAll(now);
        } else if (past != null) {
            body.getChildren().setAll(past);
            past.show(run);
        }
    }

    private void export() {
        new Export(context)
                .write(
                        "actions.csv",
                        file -> ActionsCsv.write(
                                context.workspace().actionsProperty().get().all(), file));
    }
}
