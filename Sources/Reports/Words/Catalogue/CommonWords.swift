/// What several pages say.
let commonWords = """
    en: {date}, {time} UTC
    fr: {date}, {time} UTC
    ar: {date}، {time} ت ع م

    en: {n} answer | {n} answers
    fr: {n} réponse | {n} réponses
    ar: لا إجابات | إجابة واحدة | إجابتان | {n} إجابات | {n} إجابة | {n} إجابة

    en: All locales
    fr: Toutes les locales
    ar: كل المناطق

    """
