package org.lianxin.supervision.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.KeptFiles;
import org.lianxin.petition.KeptFiles.KeptContent;
import org.lianxin.petition.KeptFiles.KeptFile;
import org.lianxin.supervision.assessment.Assessments.Assessment;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The papers on which points given by hand rest. They belong to one item of one unit: whoever sees
 * the unit's points sees them.
 */
@Component
class Grounds {

  /** Files of one item of one unit. */
  static final int MOST = 5;

  private final KeptFiles files;
  private final AssessedUnits units;

  Grounds(KeptFiles files, AssessedUnits units) {
    this.files = files;
    this.units = units;
  }

  /** A file, without its content. */
  record GroundFile(String id, String name, String mediaType, long bytes) {

    static GroundFile of(KeptFile file) {
      return new GroundFile(file.id(), file.name(), file.mediaType(), file.bytes());
    }
  }

  /** Takes one in; the score that names it makes it its own. */
  GroundFile take(MultipartFile sent, Actor actor) {
    units.requireScorer(actor);
    return GroundFile.of(files.take(sent, actor));
  }

  boolean fit(List<String> ids, String assessment, String unit, String item, Actor actor) {
    return ids.size() <= MOST && files.fit(ids, owner(assessment, unit, item), actor);
  }

  void keep(List<String> ids, String assessment, String unit, String item, Actor actor) {
    files.keep(ids, owner(assessment, unit, item), actor);
  }

  /** Those of an assessment, by {@link #key}. */
  Map<String, List<GroundFile>> of(String assessment) {
    return files.of(owner(assessment)).stream()
        .collect(
            Collectors.groupingBy(
                file -> file.owner().substring(owner(assessment).length()),
                Collectors.mapping(GroundFile::of, Collectors.toList())));
  }

  static String key(String unit, String item) {
    return unit + "/" + item + "/";
  }

  /** What is in it, for who sees the assessment and the points of the unit. */
  KeptContent open(Assessment assessment, String id, Actor actor) {
    var seen = units.seen(assessment.county(), actor);
    return files
        .find(id)
        .filter(
            file ->
                seen.stream()
                    .anyMatch(
                        unit ->
                            file.owner().startsWith(owner(assessment.id()) + unit.code() + "/")))
        .map(files::open)
        .orElseThrow(NotAllowed::new);
  }

  private static String owner(String assessment) {
    return "assessment/" + assessment + "/";
  }

  private static String owner(String assessment, String unit, String item) {
    return owner(assessment) + key(unit, item);
  }
}
