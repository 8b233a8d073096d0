package org.lianxin.planted;

import java.util.List;
import org.lianxin.petition.PetitionCase;
import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that no program takes it for a controller of its own. */
@RestController
abstract class ShowsAnEntity {

  abstract List<PetitionCase> cases();
}
