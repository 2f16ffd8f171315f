import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }

/** A defect in one page leaves the rest of the program usable; what was saved is safe, and the page says so. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Result
        status="error"
        title="这一页出错了"
        subTitle="已经保存的内容不受影响。请点“重新打开这一页”；如仍出错，请记下正在做的操作，联系本单位信息人员。"
        extra={
          <Button type="primary" onClick={() => this.setState({ failed: false })}>
            重新打开这一页
          </Button>
        }
      />
    )
  }
}
