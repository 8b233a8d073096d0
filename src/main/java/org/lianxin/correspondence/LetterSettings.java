package org.lianxin.correspondence;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.organization.Unit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes letters.
 *
 * @param shortNames code of an authority → what its document numbers begin with; the first
 *     character of its name where none is given
 * @param fonts folder with further fonts (*.ttf) for rare characters; may be missing
 * @param renderers how many PDFs are made at a time: each needs the fonts in memory
 */
@ConfigurationProperties("lianxin.letters")
record LetterSettings(
    @DefaultValue Map<String, String> shortNames,
    @Nullable Path fonts,
    @DefaultValue("1") int renderers) {

  String shortNameOf(Unit authority) {
    var name = authority.name();
    return shortNames.getOrDefault(
        authority.code(), name.substring(0, name.offsetByCodePoints(0, 1)));
  }
}
