package org.lianxin.petition;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that belong to no case: looked through, sealed and stored as those of cases are. Whose they
 * are is said by a name such as {@code assessment/…}; who may see them its owner decides.
 */
public interface KeptFiles {

  /** A file, without its content. */
  record KeptFile(String id, String owner, String name, String mediaType, long bytes) {}

  /** A file to be sent. */
  record KeptContent(String name, String mediaType, long bytes, InputStream content) {}

  /** Takes a file in; it belongs to nothing yet. Its sender has been let in already. */
  KeptFile take(MultipartFile sent, Actor by);

  /** Whether each of them is the owner's already, or his own and belongs to nothing. */
  boolean fit(Collection<String> ids, String owner, Actor by);

  /** From now on these are the owner's, and no others. */
  void keep(Collection<String> ids, String owner, Actor by);

  /** Those whose owner's name begins so, in the order in which they came. */
  List<KeptFile> of(String begin);

  /** The file, whoever's it is; none if it is a case's, nobody's or unknown. */
  Optional<KeptFile> find(String id);

  /** What is in it. */
  KeptContent open(KeptFile file);
}
