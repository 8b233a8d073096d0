package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.correspondence.OfficePaper.Part;
import org.springframework.stereotype.Service;

/** Writes papers of an office in the same form as its letters: one text, the same style. */
@Service
public class OfficePapers {

  private static final String TEMPLATE = "office";

  private final LetterTemplates templates;
  private final DocxWriter docx;

  OfficePapers(LetterTemplates templates, DocxWriter docx) {
    this.templates = templates;
    this.docx = docx;
  }

  /** To be edited, stamped and sent. */
  public byte[] docx(OfficePaper paper) {
    var graphs = new ArrayList<Graph>();
    paper.parts().forEach(part -> graphs.addAll(part.graphs()));
    return docx.write(text(paper), Look.official(false), graphs);
  }

  /** The source of all its forms. */
  String text(OfficePaper paper) {
    var filled =
        new Filled()
            .put("title", paper.title())
            .put("under", paper.under())
            .put("authority", paper.authority())
            .put("day", paper.day());
    var parts = new ArrayList<Map<String, @Nullable Object>>();
    for (var part : paper.parts()) {
      parts.add(part(part, parts.size() + 1));
    }
    filled.values().put("parts", parts);
    return templates.fill(TEMPLATE, filled);
  }

  private static Map<String, @Nullable Object> part(Part part, int number) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("heading", Numerals.chinese(number) + "、" + Filled.clean(part.heading()));
    values.put(
        "lines",
        part.paragraphs().stream()
            .flatMap(String::lines)
            .map(line -> Filled.clean(line).strip())
            .filter(line -> !line.isEmpty())
            .toList());
    values.put("grids", part.grids().stream().map(OfficePapers::grid).toList());
    values.put("graphs", clean(part.graphs().stream().map(Graph::title).toList()));
    return values;
  }

  private static Map<String, @Nullable Object> grid(Grid grid) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("title", Filled.clean(grid.title()));
    values.put("columns", clean(grid.columns()));
    values.put("rows", grid.rows().stream().map(OfficePapers::clean).toList());
    values.put("note", grid.note() == null ? null : Filled.clean(grid.note()));
    return values;
  }

  private static List<String> clean(List<String> texts) {
    return texts.stream().map(Filled::clean).toList();
  }
}
