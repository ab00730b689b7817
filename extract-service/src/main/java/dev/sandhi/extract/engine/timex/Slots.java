package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.timex.TimeWord.Alone;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Direction;
import dev.sandhi.extract.engine.timex.TimeWord.Form;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.Mark;
import dev.sandhi.extract.engine.timex.TimeWord.MonthName;
import dev.sandhi.extract.engine.timex.TimeWord.Ordinal;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import dev.sandhi.extract.engine.timex.TimeWord.WeekdayName;
import dev.sandhi.extract.engine.timex.TimeWord.YearNumber;
import java.util.EnumSet;
import java.util.Set;

/// The slots that the rules of several families share.
final class Slots {

  static final Slot<Count> DAY = Slot.of(Count.class, count -> count.within(1, 31));
  static final Slot<Ordinal> FIRST =
      Slot.of(Ordinal.class, ordinal -> ordinal.value() == 1 && ordinal.feminine());
  static final Slot<MonthName> MONTH = Slot.of(MonthName.class);
  static final Slot<MonthName> FREE_MONTH =
      Slot.of(MonthName.class, month -> month.alone() == Alone.FREE);
  static final Slot<MonthName> MARKED_MONTH =
      Slot.of(MonthName.class, month -> month.alone() == Alone.MARKED);
  static final Slot<MonthName> DATED_MONTH =
      Slot.of(MonthName.class, month -> month.alone() == Alone.DATED);
  static final Slot<YearNumber> YEAR = Slot.of(YearNumber.class);
  static final Slot<WeekdayName> WEEKDAY = Slot.of(WeekdayName.class);
  static final Slot<Direction> DIRECTION = Slot.of(Direction.class);
  static final Slot<Count> NUMBER = Slot.of(Count.class);
  static final Slot<Count> COUNT = Slot.of(Count.class, count -> count.quarters() < 4000);
  static final Slot<UnitName> UNIT = Slot.of(UnitName.class, unit -> unit.form() != Form.ADJECTIVE);
  static final Slot<UnitName> ONE_UNIT = Slot.of(UnitName.class, unit -> unit.form() == Form.NOUN);
  static final Slot<TimeWord.DayPart> DAY_PART = Slot.of(TimeWord.DayPart.class);

  static final Slot<Mark> COMMA = mark(',');
  static final Slot<Mark> DASH = mark('-');
  static final Slot<Mark> TIGHT_DASH =
      Slot.of(Mark.class, mark -> mark.sign() == '-' && !mark.spaceBefore());
  static final Slot<Mark> OPEN = mark('(');
  static final Slot<Mark> CLOSE = mark(')');

  static final Slot<Link> FROM = link(Role.FROM);
  static final Slot<Link> UNTIL = link(Role.UNTIL);
  static final Slot<Link> AND = link(Role.AND);
  static final Slot<Link> OR = link(Role.OR);
  static final Slot<Link> IN = link(Role.IN);
  static final Slot<Link> ON = link(Role.ON);
  static final Slot<Link> OF = link(Role.OF);
  static final Slot<Link> BEFORE = link(Role.BEFORE);
  static final Slot<Link> AFTER = link(Role.AFTER);
  static final Slot<Link> DATE = link(Role.DATE);
  static final Slot<Link> EVERY = link(Role.EVERY);
  static final Slot<Link> PART = link(Role.PART);
  static final Slot<Link> SAME = link(Role.SAME);
  static final Slot<Link> IT = link(Role.IT);
  static final Slot<Link> EMPHASIS = link(Role.EMPHASIS);
  static final Slot<Link> MEANS = link(Role.MEANS);
  static final Slot<Link> MORE = link(Role.MORE);
  static final Slot<Link> SOME = link(Role.SOME);
  static final Slot<Link> ABOUT = link(Role.ABOUT);
  static final Slot<Link> WHOLE = link(Role.WHOLE);
  static final Slot<Link> BETWEEN = link(Role.BETWEEN);
  static final Slot<Link> WAS = link(Role.WAS);

  private Slots() {}

  static Slot<Link> link(Role first, Role... others) {
    Set<Role> roles = EnumSet.of(first, others);
    return Slot.of(Link.class, link -> roles.contains(link.role()));
  }

  static Slot<Mark> mark(char sign) {
    return Slot.of(Mark.class, mark -> mark.sign() == sign);
  }

  static Slot<UnitName> unit(Unit first, Unit... others) {
    Set<Unit> units = EnumSet.of(first, others);
    return Slot.of(UnitName.class, unit -> unit.form() == Form.NOUN && units.contains(unit.unit()));
  }

  static Slot<Direction> direction(Shift shift) {
    return Slot.of(Direction.class, direction -> direction.shift() == shift);
  }
}
