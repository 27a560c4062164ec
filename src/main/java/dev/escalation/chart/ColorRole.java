package dev.escalation.chart;

/** The colour tokens that charts use; components name a role, never a colour. Values are those of the window's themes. */
public enum ColorRole {
    BG_DEFAULT(0xffffff, 0x0d1117),
    BG_SUBTLE(0xf6f8fa, 0x141920),
    FG_DEFAULT(0x24292f, 0xd4dbe3),
    FG_MUTED(0x57606a, 0x939ca6),
    FG_SUBTLE(0x656d76, 0x8a939d),
    BORDER_MUTED(0xe4e8ed, 0x222830),
    NEUTRAL_MUTED(0xe9edf1, 0x222932),
    CELL_BG_SELECTED(0xeaf3fe, 0x14263f),
    CHART_1(0x1f6cb0, 0x62a8ea),
    CHART_2(0xc2560f, 0xee8b52),
    CHART_3(0x0a4a3c, 0x8fe8c8),
    CHART_4(0x7a1fd6, 0xe0c8f0),
    CHART_5(0x6e7781, 0x8b949e),
    CHART_GRID(0xe9edf1, 0x20262e),
    CHART_AXIS(0x8c959f, 0x6e7681),
    CHART_BAND_1(0xd6e6f5, 0x16304a),
    CHART_BAND_2(0xfbe3d1, 0x40260f),
    CHART_BAND_5(0xe9edf1, 0x20262e),
    SHAP_RAISES(0xb8450f, 0xee8b52),
    SHAP_LOWERS(0x1f6cb0, 0x62a8ea),
    VALUE_LOW(0x8a98a8, 0x6b7683),
    VALUE_MID(0x7566c4, 0x9187d6),
    VALUE_HIGH(0x3f1f96, 0xd6c7ff);

    final int light;
    final int dark;

    ColorRole(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }
}
