package org.lianxin.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

class AsksTheMachineForTheTime {

  Instant instant() {
    return Instant.now();
  }

  LocalDate day() {
    return LocalDate.now();
  }

  LocalDate dayInZone() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Date date() {
    return new Date();
  }

  List<Calendar> calendar() {
    return List.of(Calendar.getInstance());
  }
}
