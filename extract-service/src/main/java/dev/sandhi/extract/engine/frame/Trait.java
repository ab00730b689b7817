package dev.sandhi.extract.engine.frame;

/// What the words around a predicate say of its event, besides how it stands.
public enum Trait {
  /// It takes up an event told before (`इस बैठक में`) rather than telling of one.
  REFERRING,
  /// It does so by a demonstrative: `इस बैठक में`.
  POINTED,
  /// The agreement that it names is one told before: `यह समझौता X और Y ने किया था`.
  KNOWN,
  /// There are several meetings, one with each: `अलग-अलग`.
  SEPARATE,
  /// All sat together: `त्रिपक्षीय बैठक`.
  TOGETHER,
  /// Those whom somebody met are told one after the other: `X से और फिर Y से`, `द्विपक्षीय बैठकें`.
  SERIAL,
  /// It is another one than that just told: `इसके बाद`, `अकेले में`.
  APART,
  /// Somebody was met as well as others: `वांग यी से भी मिले`.
  FURTHER,
  /// It is another one than that just told, and was before it: `इससे पहले`.
  EARLIER,
  /// It took place at the side of a gathering: `सम्मेलन के इतर`.
  BESIDE,
  /// It is the next of a series: `अगली बैठक`.
  CONTINUING,
  /// It is of both sides, where no one is named who does it: `आपसी व्यापार बढ़ाने का लक्ष्य रखा
  /// गया`.
  MUTUAL,
  /// It is an item of a list below its clause: `ये समझौते हुए: (i) …`.
  LISTED,
  /// Its goal is an agreement: it is that agreement being negotiated, or a round of talks about it.
  /// Of talks in their last phase (`बातचीत अंतिम दौर में है`) that goes without saying.
  NEGOTIATING,
  /// It is a term of an agreement told before: `समझौते के तहत मदद का संकल्प लिया`.
  TERM,
  /// It is about what was told before: `इस बारे में समझौते पर दस्तखत होंगे`.
  CONCERNING,
  /// A parliament does it: `संसद ने मंजूरी दी`.
  RATIFYING,
  /// It is going on: `अंतिम रूप दे रहे हैं`.
  ONGOING,
  /// What it proposes is accepted in the same sentence: `न्योता दिया, जिसे उन्होंने मान लिया`.
  ACCEPTED,
  /// A body is named that holds it: `जी-20 शिखर सम्मेलन हुआ`.
  GATHERING,
  /// Those who act are the members of a body: `नाटो के सदस्य देश सहमत हुए`.
  MEMBERS,
  /// It names no instrument and takes up none: `X की ओर से A ने दस्तखत किए` only says more of an
  /// agreement told just before.
  BARE
}
