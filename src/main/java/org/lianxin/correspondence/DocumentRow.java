package org.lianxin.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, as the list shows it.
 *
 * @param kind what it is; the same as {@code type}, under the name that it has as something served
 * @param servedAt day on which it was served; null while it was not, and for what never is
 * @param id what it is downloaded by; null for what an earlier release has served without keeping
 *     it
 * @param docNo its number; null for sheets of the file
 * @param authority in whose name it speaks
 * @param date the day that it bears; null for sheets, which bear the day they are printed
 * @param hash SHA-256 of the text as it was issued
 * @param overdueService it should have reached the petitioner by now
 * @param issued whether it was issued and frozen
 * @param forPetitioner whether there is a copy for the petitioner
 * @param opens whether the caller may read it in plain
 */
record DocumentRow(
    String kind,
    String name,
    @Nullable LocalDate servedAt,
    @Nullable String id,
    String type,
    @Nullable String docNo,
    @Nullable String authority,
    @Nullable LocalDate date,
    @Nullable String hash,
    @Nullable Service served,
    boolean overdueService,
    boolean issued,
    boolean forPetitioner,
    boolean opens) {

  /** How it reached the petitioner. */
  record Service(@Nullable String manner, @Nullable String mannerName, LocalDate at) {}
}
