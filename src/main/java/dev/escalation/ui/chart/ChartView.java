package dev.escalation.ui.chart;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.Theme;
import dev.escalation.ui.Context;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A chart in the size it is given and in the theme of the window. It is drawn off the JavaFX thread. */
public final class ChartView extends Region {
    private final Context context;
    private final ImageView picture = new ImageView();
    private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>();

    public ChartView(Context context) {
        this.context = context;
        getChildren().add(picture);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        chart.addListener(_ -> draw());
        widthProperty().addListener(_ -> draw());
        heightProperty().addListener(_ -> draw());
        context.workspace().darkProperty().addListener(_ -> draw());
    }

    public ObjectProperty<@Nullable Chart> chartProperty() {
        return chart;
    }

    public @Nullable Chart getChart() {
        return chart.get();
    }

    public void setChart(@Nullable Chart shown) {
        chart.set(shown);
    }

    /** Whether the picture shows the chart in the current size. */
    public boolean isDrawn() {
        Image image = picture.getImage();
        return image != null && Math.abs(picture.getFitWidth() - Math.floor(getWidth())) < 1;
    }

    private void draw() {
        Chart shown = chart.get();
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        if (shown == null || width < 40 || height < 40) {
            picture.setImage(null);
            return;
        }
        setAccessibleText(shown.spoken());
        Theme theme = context.workspace().darkProperty().get() ? Theme.DARK : Theme.LIGHT;
        // for a place of its own: who shows a chart may prepare the next one for this view meanwhile
        context.work().prepare(picture, _ -> paint(shown, theme, width, height), image -> {
            picture.setImage(image);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
        });
    }

    private static Image paint(Chart chart, Theme theme, int width, int height) {
        BufferedImage plot = ChartExporter.plot(chart, theme, new Rectangle(width, height));
        return SwingFXUtils.toFXImage(plot, null);
    }

    @Override
    protected void layoutChildren() {
        picture.relocate(0, 0);
    }
}
