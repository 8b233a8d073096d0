package org.lianxin.petition.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.petition.LodgedPictures;
import org.lianxin.petition.attachment.FileRefusals.NotAPicture;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what strangers send: pictures and nothing else, under names of ours. */
@Service
class PictureIntake implements LodgedPictures {

  private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png");

  private final Intake intake;
  private final UnboundFiles unbound;

  PictureIntake(Intake intake, UnboundFiles unbound) {
    this.intake = intake;
    this.unbound = unbound;
  }

  @Override
  public List<String> keep(List<MultipartFile> sent, Actor by) {
    var kept = new ArrayList<String>();
    try {
      for (var picture : sent) {
        // What he calls it may name somebody, and nobody has checked it.
        var name = "照片%d.%s".formatted(kept.size() + 1, ending(picture));
        kept.add(intake.passed(name, picture, by).id().toString());
      }
      return kept;
    } catch (IOException e) {
      letGo(kept);
      throw new UncheckedIOException(e);
    } catch (UnfitFile e) {
      letGo(kept);
      throw new NotAPicture();
    } catch (RuntimeException refused) {
      letGo(kept);
      throw refused;
    }
  }

  @Override
  public void letGo(List<String> ids) {
    unbound.letGo(ids);
  }

  private static String ending(MultipartFile picture) {
    var name = Optional.ofNullable(picture.getOriginalFilename()).orElse("");
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!PICTURES.contains(ending)) {
      throw new UnfitFile();
    }
    return ending;
  }
}
