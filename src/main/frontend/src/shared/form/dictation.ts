/** The part of the browsers' speech recognition that is used; TypeScript's own library does not know it. */
interface Recognition {
  lang: string
  continuous: boolean
  /** Nothing that is said leaves the device. */
  processLocally: boolean
  onresult:
    ((event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}
interface Recognizing {
  new (): Recognition
  prototype: object
}

const recognizing = (): Recognizing | undefined => {
  const browser = window as unknown as {
    SpeechRecognition?: Recognizing
    webkitSpeechRecognition?: Recognizing
  }
  return browser.SpeechRecognition ?? browser.webkitSpeechRecognition
}

export interface Dictating {
  stop(): void
}

export const dictation = {
  /** Only where the device itself understands: what is said of a case goes to nobody's service. */
  get possible() {
    const Recognizer = recognizing()
    return !!Recognizer && 'processLocally' in Recognizer.prototype
  },

  start(onHeard: (text: string) => void, onEnd: () => void): Dictating | null {
    const Recognizer = recognizing()
    if (!Recognizer) return null
    const recognition = new Recognizer()
    recognition.lang = 'zh-CN'
    recognition.continuous = true
    recognition.processLocally = true
    recognition.onresult = (event) => {
      const spoken = Array.from(event.results).slice(event.resultIndex)
      onHeard(spoken.map((each) => each[0]?.transcript ?? '').join(''))
    }
    recognition.onend = onEnd
    recognition.start()
    return { stop: () => recognition.stop() }
  },
}
