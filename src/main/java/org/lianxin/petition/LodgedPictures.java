package org.lianxin.petition;

import java.util.List;
import org.lianxin.access.Actor;
import org.springframework.web.multipart.MultipartFile;

/** Photographs that come with what somebody brings forward online. */
public interface LodgedPictures {

  /**
   * Takes them in like any file of a case: looked through, made anew without the place where they
   * were taken, sealed. None is kept if one is refused.
   *
   * @return their ids, for the form that names them
   */
  List<String> keep(List<MultipartFile> sent, Actor by);

  /** Throws away those of them that no case has got. */
  void letGo(List<String> ids);
}
