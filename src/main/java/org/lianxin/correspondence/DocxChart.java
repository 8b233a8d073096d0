package org.lianxin.correspondence;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.lianxin.correspondence.OfficePaper.Graph;

/**
 * Draws a chart that Word and its kin can edit, its numbers in a sheet inside. Dark, white and
 * light columns, framed in black and each with its number: it is printed in black and white.
 */
final class DocxChart {

  private static final int EMU_PER_MM = 36000;
  private static final int WIDTH = 150 * EMU_PER_MM;
  private static final int HEIGHT = 78 * EMU_PER_MM;

  private static final PresetColor[] SHADES = {
    PresetColor.DIM_GRAY, PresetColor.WHITE, PresetColor.LIGHT_GRAY
  };

  private DocxChart() {}

  static void write(XWPFDocument document, Graph graph) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(true);
    try {
      draw(document.createChart(paragraph.createRun(), WIDTH, HEIGHT), graph);
    } catch (InvalidFormatException | IOException e) {
      throw new IllegalStateException("The chart of a paper cannot be drawn", e);
    }
  }

  private static void draw(XWPFChart chart, Graph graph) {
    chart.setAutoTitleDeleted(true);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setMinimum(0);
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    var last = graph.names().size();
    var names =
        XDDFDataSourcesFactory.fromArray(
            graph.names().toArray(new String[0]),
            chart.formatRange(new CellRangeAddress(1, last, 0, 0)),
            0);
    for (var i = 0; i < graph.series().size(); i++) {
      var each = graph.series().get(i);
      var values =
          XDDFDataSourcesFactory.fromArray(
              each.values().toArray(new Long[0]),
              chart.formatRange(new CellRangeAddress(1, last, i + 1, i + 1)),
              i + 1);
      var series = (XDDFBarChartData.Series) data.addSeries(names, values);
      series.setTitle(each.name(), chart.setSheetTitle(each.name(), i + 1));
      series.setShapeProperties(shape(i));
      var labels = series.getCTBarSer().addNewDLbls();
      labels.addNewShowLegendKey().setVal(false);
      labels.addNewShowVal().setVal(true);
      labels.addNewShowCatName().setVal(false);
      labels.addNewShowSerName().setVal(false);
      labels.addNewShowPercent().setVal(false);
      labels.addNewShowBubbleSize().setVal(false);
    }
    chart.plot(data);
  }

  private static XDDFShapeProperties shape(int series) {
    var shape = new XDDFShapeProperties();
    shape.setFillProperties(solid(SHADES[series % SHADES.length]));
    shape.setLineProperties(new XDDFLineProperties(solid(PresetColor.BLACK)));
    return shape;
  }

  private static XDDFSolidFillProperties solid(PresetColor color) {
    return new XDDFSolidFillProperties(XDDFColor.from(color));
  }
}
