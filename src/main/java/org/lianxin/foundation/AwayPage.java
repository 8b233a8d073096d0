package org.lianxin.foundation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What somebody is shown who asks for a page while the database is away. */
public interface AwayPage {

  /**
   * Writes it where the caller is one who wants a page.
   *
   * @return false if nothing was written
   */
  boolean write(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
